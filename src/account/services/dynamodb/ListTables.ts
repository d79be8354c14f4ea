import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { present } from '../../present.ts'
import { name } from './fields.ts'

const SIZE = 100 // tables on a page

export const ListTables = operation({
  input: z.strictObject({
    ExclusiveStartTableName: z.optional(name),
    Limit: z.optional(z.int().check(z.gte(1), z.lte(100))),
  }),
  readOnly: true,
  requires: () => [{ action: 'dynamodb:ListTables', resource: '*' }],
  run(draft, { ExclusiveStartTableName = '', Limit = SIZE }, { account }) {
    const names = Object.keys(draft.accounts[account]?.dynamodb?.tables ?? {}).toSorted()
    const left = names.filter((one) => one > ExclusiveStartTableName)
    const shown = left.slice(0, Limit)
    return {
      TableNames: shown,
      ...present({ LastEvaluatedTableName: left.length > shown.length ? shown.at(-1) : undefined }),
    }
  },
})
