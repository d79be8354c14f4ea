import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { encryptionOf } from './encryption.ts'
import { count, dry, flag, tagged, text } from './fields.ts'
import { newResourceId } from './ids.ts'
import { ZONES } from './network.ts'
import { ec2Arn, find, resourceKeys } from './resources.ts'
import { requestKeysFor, tagging, tagsFor } from './tags.ts'
import { volumeView } from './views.ts'

export const CreateVolume = ec2Operation({
  input: z.strictObject({
    AvailabilityZone: text,
    AvailabilityZoneId: text,
    Encrypted: flag,
    Iops: count,
    KmsKeyId: text,
    OutpostArn: text,
    Size: count, // GiB
    SnapshotId: text,
    VolumeType: z.optional(z.enum(['standard', 'io1', 'io2', 'gp2', 'sc1', 'st1', 'gp3'])),
    ...tagged,
    MultiAttachEnabled: flag,
    Throughput: count,
    ClientToken: text,
    VolumeInitializationRate: count,
    Operator: z.optional(z.strictObject({ Principal: text })),
    ...dry,
  }),
  readOnly: false,
  needs(input, at) {
    const { account, state } = at
    const { encrypted } = encryptionOf(state, account, input)
    return [
      {
        action: 'ec2:CreateVolume',
        resource: ec2Arn(account, 'volume', '*'),
        context: {
          ...resourceKeys(state, ''),
          ...present({ 'ec2:AvailabilityZone': input.AvailabilityZone, 'ec2:KmsKeyId': input.KmsKeyId }),
          'ec2:Encrypted': String(encrypted),
          'ec2:VolumeType': input.VolumeType ?? 'gp2',
          ...present({ 'ec2:VolumeSize': input.Size === undefined ? undefined : String(input.Size) }),
          ...requestKeysFor('volume', input.TagSpecifications),
        },
      },
      ...onEach('ec2:CreateVolume', input.SnapshotId === undefined ? [] : [input.SnapshotId], at),
      ...tagging(account, 'CreateVolume', input.TagSpecifications),
    ]
  },
  run(state, { AvailabilityZone: zone, Size, SnapshotId, VolumeType = 'gp2', ...asked }, { draft, account }) {
    if (zone === undefined || !ZONES.includes(zone))
      return fail('InvalidZone.NotFound', `The zone '${zone ?? ''}' does not exist.`)
    const snapshot = SnapshotId === undefined ? undefined : find(state, 'snapshot', SnapshotId)
    const size =
      Size ?? snapshot?.size ?? fail('MissingParameter', 'The request must contain the parameter size/snapshot')
    const id = newResourceId(draft, 'vol')
    const volume = {
      id,
      size,
      type: VolumeType,
      zone,
      created: draft.now,
      tags: tagsFor('volume', asked.TagSpecifications),
      ...encryptionOf(state, account, asked, snapshot?.encrypted),
      ...present({ snapshotId: SnapshotId }),
    }
    state.volumes[id] = volume
    return volumeView(volume)
  },
})
