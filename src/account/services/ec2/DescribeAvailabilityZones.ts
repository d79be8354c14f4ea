import * as z from 'zod/mini'
import { REGION } from '../../origin.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { dry, flag, selection, texts } from './fields.ts'
import { ZONES } from './network.ts'
import { select } from './select.ts'

export const DescribeAvailabilityZones = ec2Operation({
  input: z.strictObject({
    ZoneNames: texts,
    ZoneIds: texts,
    AllAvailabilityZones: flag,
    ...dry,
    Filters: selection.Filters,
  }),
  readOnly: true,
  needs: needsAll('ec2:DescribeAvailabilityZones'),
  run(_state, { ZoneNames, ZoneIds, ...asked }) {
    const zones = ZONES.map((name, index) => ({ name, id: `euw1-az${index + 1}`, tags: {} })).filter(
      ({ name, id }) => (ZoneNames?.includes(name) ?? true) && (ZoneIds?.includes(id) ?? true),
    )
    const { items } = select(zones, asked, {
      'zone-name': ({ name }) => [name],
      'zone-id': ({ id }) => [id],
      'region-name': () => [REGION],
      state: () => ['available'],
    })
    return {
      AvailabilityZones: items.map(({ name, id }) => ({
        OptInStatus: 'opt-in-not-required',
        RegionName: REGION,
        ZoneName: name,
        ZoneId: id,
        ZoneType: 'availability-zone',
        State: 'available',
      })),
    }
  },
})
