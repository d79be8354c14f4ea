import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { present } from '../../present.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { encryptionOf } from './encryption.ts'
import { count, dry, flag, tagged, text } from './fields.ts'
import { newResourceId } from './ids.ts'
import { ec2Arn, find, resourceKeys } from './resources.ts'
import { requestKeysFor, tagging, tagList, tagsFor } from './tags.ts'

/** The way to encrypt what was not: a copy may be encrypted, and so will be a volume that is made of it. */
// SIMPLIFIED: within the one Region.
export const CopySnapshot = ec2Operation({
  input: z.strictObject({
    Description: text,
    DestinationOutpostArn: text,
    DestinationRegion: text,
    Encrypted: flag,
    KmsKeyId: text,
    PresignedUrl: text,
    SourceRegion: z.string(),
    SourceSnapshotId: z.string(),
    ...tagged,
    CompletionDurationMinutes: count,
    DestinationAvailabilityZone: text,
    ...dry,
  }),
  readOnly: false,
  needs: ({ SourceSnapshotId, TagSpecifications }, at) => [
    {
      action: 'ec2:CopySnapshot',
      resource: ec2Arn(at.account, 'snapshot', '*'),
      context: { ...resourceKeys(at.state, ''), ...requestKeysFor('snapshot', TagSpecifications) },
    },
    ...onEach('ec2:CopySnapshot', [SourceSnapshotId], at),
    ...tagging(at.account, 'CopySnapshot', TagSpecifications),
  ],
  run(state, { SourceRegion, SourceSnapshotId, Description = '', TagSpecifications, ...asked }, { draft, account }) {
    if (SourceRegion !== REGION)
      fail('InvalidParameterValue', `Value (${SourceRegion}) for parameter sourceRegion is invalid.`)
    const { size, encrypted, keyId } = find(state, 'snapshot', SourceSnapshotId)
    const id = newResourceId(draft, 'snap')
    const tags = tagsFor('snapshot', TagSpecifications)
    state.snapshots[id] = {
      id,
      volumeId: 'vol-ffffffff', // what AWS says of copies
      size,
      description: Description,
      started: draft.now,
      sharedWith: [],
      tags,
      ...present({ keyId }),
      ...encryptionOf(state, account, asked, encrypted),
    }
    return { Tags: tagList(tags), SnapshotId: id }
  },
})
