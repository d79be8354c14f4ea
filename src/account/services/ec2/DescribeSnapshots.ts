import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { selection, texts } from './fields.ts'
import { find } from './resources.ts'
import { select } from './select.ts'
import type { Snapshot } from './state.ts'
import { snapshotView } from './views.ts'

/** SIMPLIFIED: those of the account alone; in AWS also those that others share. */
export const DescribeSnapshots = ec2Operation({
  input: z.strictObject({ OwnerIds: texts, RestorableByUserIds: texts, SnapshotIds: texts, ...selection }),
  readOnly: true,
  needs: needsAll('ec2:DescribeSnapshots'),
  run(state, { OwnerIds, RestorableByUserIds, SnapshotIds, ...asked }, { account }) {
    const all = SnapshotIds?.map((id) => find(state, 'snapshot', id)) ?? Object.values(state.snapshots)
    const mine = OwnerIds?.some((owner) => owner === 'self' || owner === account) ?? true
    const shared = all.filter(({ sharedWith }) => RestorableByUserIds?.some((one) => sharedWith.includes(one)) ?? true)
    const { items, next } = select<Snapshot>(mine ? shared : [], asked, {
      'snapshot-id': ({ id }) => [id],
      'volume-id': ({ volumeId }) => [volumeId],
      encrypted: ({ encrypted }) => [encrypted],
    })
    return { ...present({ NextToken: next }), Snapshots: items.map((one) => snapshotView(account, one)) }
  },
})
