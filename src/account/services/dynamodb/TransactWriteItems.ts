import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { itemContext } from './conditionKeys.ts'
import { consumed, metrics, transactItems } from './fields.ts'
import { recordOf } from './record.ts'
import { findTable, lookUpTable, tableArn } from './table.ts'
import { apply, attributesOf, type AskedWrite, type Write, writeOf } from './write.ts'

type Member = 'ConditionCheck' | 'Put' | 'Delete' | 'Update'
const KINDS: Readonly<Record<Member, { readonly action: string; readonly kind: Write['kind'] }>> = {
  ConditionCheck: { action: 'dynamodb:ConditionCheckItem', kind: 'check' },
  Put: { action: 'dynamodb:PutItem', kind: 'put' },
  Delete: { action: 'dynamodb:DeleteItem', kind: 'delete' },
  Update: { action: 'dynamodb:UpdateItem', kind: 'update' },
}

type Part = { readonly [M in Member]?: (AskedWrite & { readonly TableName: string }) | undefined }

/** All or nothing; each part needs the permission of its own action. */
export const TransactWriteItems = operation({
  input: z.strictObject({
    TransactItems: transactItems,
    ...consumed,
    ...metrics,
    // SIMPLIFIED: nobody sends the same request twice.
    ClientRequestToken: z.optional(z.string().check(z.minLength(1), z.maxLength(36))),
  }),
  readOnly: false,
  category: 'Data',
  requires({ TransactItems, ReturnConsumedCapacity }, { caller, world }) {
    const account = accountOfCaller(caller)
    return TransactItems.map(partOf).map(({ action, write, name }) => ({
      action,
      resource: tableArn(account, name),
      context: itemContext({
        table: lookUpTable(world, account, name),
        keys: [write.key],
        attributes: attributesOf(write),
        enclosing: 'TransactWriteItems',
        ReturnConsumedCapacity,
      }),
    }))
  },
  run(draft, { TransactItems }, { account }) {
    const reasons = TransactItems.map(partOf).map(({ name, write }) =>
      apply(findTable(draft, account, name), write) ? 'None' : 'ConditionalCheckFailed',
    )
    if (reasons.includes('ConditionalCheckFailed'))
      fail(
        'TransactionCanceledException',
        `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.join(', ')}]`,
      )
    return {}
  },
  record: (input, { world }) =>
    recordOf(world, input, [
      ...new Set(input.TransactItems.flatMap((part) => Object.values(part).flatMap((one) => one?.TableName ?? []))),
    ]),
})

function partOf(part: Part) {
  const [member, ...others] = (Object.keys(KINDS) as Member[]).filter((one) => part[one])
  const asked = member && part[member]
  if (!asked || others.length > 0)
    return fail('ValidationException', 'TransactItems can only contain one of Check, Put, Update or Delete')
  const { action, kind } = KINDS[member]
  return { action, name: asked.TableName, write: writeOf(kind, asked) }
}
