import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { flag, selection, texts } from './fields.ts'
import { vpcOf } from './network.ts'
import { find } from './resources.ts'
import { type FilterTable, select } from './select.ts'
import type { Instance } from './state.ts'
import { instanceView, reservationView } from './views.ts'

const FILTERS: FilterTable<Instance> = {
  'instance-id': ({ id }) => [id],
  'instance-state-name': ({ state }) => [state],
  'instance-type': ({ type }) => [type],
  'image-id': ({ imageId }) => [imageId],
  'key-name': ({ keyName }) => [keyName],
  'subnet-id': ({ subnetId }) => [subnetId],
  'instance.group-id': ({ groups }) => groups,
  'ip-address': ({ publicIp }) => [publicIp],
  'private-ip-address': ({ privateIp }) => [privateIp],
  'metadata-options.http-tokens': ({ metadata }) => [metadata.HttpTokens],
  'metadata-options.http-endpoint': ({ metadata }) => [metadata.HttpEndpoint],
}

export const DescribeInstances = ec2Operation({
  input: z.strictObject({ InstanceIds: texts, IncludeManagedResources: flag, ...selection }),
  readOnly: true,
  needs: needsAll('ec2:DescribeInstances'),
  run(state, { InstanceIds, ...asked }, { account, draft }) {
    const all: readonly Instance[] =
      InstanceIds?.map((id) => find(state, 'instance', id)) ?? Object.values(state.instances)
    const vpc = vpcOf(account)
    const { items, next } = select(all, asked, { ...FILTERS, 'vpc-id': () => [vpc] })
    const reservations = [...new Set(items.map(({ reservationId }) => reservationId))]
    return {
      ...present({ NextToken: next }),
      Reservations: reservations.map((id) => ({
        ...reservationView(account, id),
        Instances: items
          .filter(({ reservationId }) => reservationId === id)
          .map((one) => instanceView(draft, account, state, one)),
      })),
    }
  },
})
