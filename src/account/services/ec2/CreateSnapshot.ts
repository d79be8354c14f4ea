import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry, tagged, text } from './fields.ts'
import { newResourceId } from './ids.ts'
import { ec2Arn, find, resourceKeys } from './resources.ts'
import { requestKeysFor, tagging, tagsFor } from './tags.ts'
import { snapshotView } from './views.ts'

/** As encrypted as the volume. */
export const CreateSnapshot = ec2Operation({
  input: z.strictObject({
    Description: text,
    OutpostArn: text,
    VolumeId: z.string(),
    ...tagged,
    Location: z.optional(z.enum(['regional', 'local'])),
    ...dry,
  }),
  readOnly: false,
  needs: ({ VolumeId, TagSpecifications }, at) => [
    {
      action: 'ec2:CreateSnapshot',
      resource: ec2Arn(at.account, 'snapshot', '*'),
      context: {
        ...resourceKeys(at.state, ''),
        'ec2:ParentVolume': ec2Arn(at.account, 'volume', VolumeId),
        ...requestKeysFor('snapshot', TagSpecifications),
      },
    },
    ...onEach('ec2:CreateSnapshot', [VolumeId], at),
    ...tagging(at.account, 'CreateSnapshot', TagSpecifications),
  ],
  run(state, { VolumeId, Description = '', TagSpecifications }, { draft, account }) {
    const { size, encrypted, keyId } = find(state, 'volume', VolumeId)
    const id = newResourceId(draft, 'snap')
    const snapshot = {
      id,
      volumeId: VolumeId,
      size,
      encrypted,
      description: Description,
      started: draft.now,
      sharedWith: [],
      tags: tagsFor('snapshot', TagSpecifications),
      ...present({ keyId }),
    }
    state.snapshots[id] = snapshot
    return { ...snapshotView(account, snapshot), State: 'pending', Progress: '' }
  },
})
