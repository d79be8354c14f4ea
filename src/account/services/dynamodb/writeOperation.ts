// PutItem, UpdateItem and DeleteItem are one write each.

import type * as z from 'zod/mini'
import { fail, type Operation } from '../../operation.ts'
import { itemOperation } from './itemOperation.ts'
import { consumption } from './read.ts'
import { apply, type AskedWrite, attributesOf, attributesShown, type Write, writeOf } from './write.ts'

interface Row<Input> {
  readonly input: z.ZodMiniType<Input>
  readonly action: string
  readonly kind: Write['kind']
  readonly returns: readonly string[] // what ReturnValues may be
}

type Asked = AskedWrite & {
  readonly TableName: string
  readonly ReturnValues?: string | undefined
  readonly ReturnConsumedCapacity?: string | undefined
}

export function writeOperation<Input extends Asked>({ kind, returns, ...row }: Row<Input>): Operation<Input, object> {
  return itemOperation({
    ...row,
    readOnly: false,
    touched(input) {
      const write = writeOf(kind, input)
      return { keys: [write.key], attributes: attributesOf(write) }
    },
    run(table, input) {
      const { ReturnValues = 'NONE', ReturnConsumedCapacity } = input
      if (!returns.includes(ReturnValues))
        fail('ValidationException', `ReturnValues can only be ${returns.toReversed().join(' or ')}`)
      const write = writeOf(kind, input)
      const written = apply(table, write) ?? fail('ConditionalCheckFailedException', 'The conditional request failed')
      return {
        ...attributesShown(ReturnValues, written, write.changes),
        ...consumption(ReturnConsumedCapacity, table.name, 1),
      }
    },
  })
}
