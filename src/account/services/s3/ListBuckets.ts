import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { canonicalId } from '../../ids.ts'
import { operation } from '../../operation.ts'
import { REGION } from '../../origin.ts'

export const ListBuckets = operation({
  input: z.strictObject({ Prefix: z.optional(z.string()) }),
  readOnly: true,
  requires: () => [{ action: 's3:ListAllMyBuckets', resource: '*' }],
  run: (draft, { Prefix }, { account }) => ({
    Buckets: Object.values(draft.accounts[account]?.s3.buckets ?? {})
      .filter(({ name }) => name.startsWith(Prefix ?? ''))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, creationDate }) => ({ Name: name, CreationDate: iso(creationDate) })),
    Owner: { ID: canonicalId(account) },
    ...(Prefix !== undefined && { Prefix }),
  }),
  record: () => {
    const host = `s3.${REGION}.amazonaws.com`
    return { requestParameters: { Host: host }, host }
  },
})
