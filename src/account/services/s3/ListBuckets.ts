import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { operation } from '../../operation.ts'

export const ListBuckets = operation({
  input: z.strictObject({}),
  readOnly: true,
  requires: () => [{ action: 's3:ListAllMyBuckets', resource: '*' }],
  run: (draft, _input, { account }) => ({
    Buckets: Object.values(draft.accounts[account]?.s3.buckets ?? {}).map(({ name, creationDate }) => ({
      Name: name,
      CreationDate: iso(creationDate),
    })),
    Owner: { ID: account },
  }),
})
