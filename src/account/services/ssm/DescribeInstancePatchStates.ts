import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { instanceOf, isManaged, missingPatches, patchedAt } from './managed.ts'

const SIZE = 100 // instances on a page
const INSTALLED = 40 // SIMPLIFIED: patches that an image comes with

/** Of instances that are not managed nothing is known, and nothing is said. */
export const DescribeInstancePatchStates = operation({
  input: z.strictObject({
    InstanceIds: z.array(z.string()).check(z.maxLength(50)),
    NextToken: z.optional(z.string()),
    MaxResults: z.optional(z.int().check(z.gte(10), z.lte(100))),
  }),
  readOnly: true,
  requires: () => [{ action: 'ssm:DescribeInstancePatchStates', resource: '*' }],
  run(draft, { InstanceIds, NextToken, MaxResults = SIZE }, { account }) {
    const known = InstanceIds.flatMap((id) => instanceOf(draft, account, id) ?? [])
    const managed = known.filter((one) => isManaged(draft, account, one))
    const { items, next } = pageOf(managed, NextToken, MaxResults) ?? fail('InvalidNextToken', 'Invalid token.')
    return {
      InstancePatchStates: items.map((one) => ({
        InstanceId: one.id,
        PatchGroup: '',
        BaselineId: 'pb-0c10e657807c7a700', // of Amazon Linux 2023, as AWS keeps it for everybody
        InstalledCount: INSTALLED,
        InstalledOtherCount: 0,
        MissingCount: missingPatches(draft.now, one),
        FailedCount: 0,
        NotApplicableCount: 0,
        OperationStartTime: iso(patchedAt(one)),
        OperationEndTime: iso(patchedAt(one)),
        Operation: 'Install' as const,
      })),
      ...present({ NextToken: next }),
    }
  },
})
