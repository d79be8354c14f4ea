import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { flag, selection, texts } from './fields.ts'
import { find } from './resources.ts'
import { select } from './select.ts'
import type { Volume } from './state.ts'
import { volumeView } from './views.ts'

export const DescribeVolumes = ec2Operation({
  input: z.strictObject({ VolumeIds: texts, IncludeManagedResources: flag, ...selection }),
  readOnly: true,
  needs: needsAll('ec2:DescribeVolumes'),
  run(state, { VolumeIds, ...asked }) {
    const all = VolumeIds?.map((id) => find(state, 'volume', id)) ?? Object.values(state.volumes)
    const { items, next } = select<Volume>(all, asked, {
      'volume-id': ({ id }) => [id],
      encrypted: ({ encrypted }) => [encrypted],
      'attachment.instance-id': ({ attached }) => [attached?.instanceId],
      status: ({ attached }) => [attached ? 'in-use' : 'available'],
      'volume-type': ({ type }) => [type],
    })
    return { ...present({ NextToken: next }), Volumes: items.map(volumeView) }
  },
})
