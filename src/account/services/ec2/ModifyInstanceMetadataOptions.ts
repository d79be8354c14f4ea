import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { count, dry, switches, tokens } from './fields.ts'
import { find } from './resources.ts'
import { metadataView } from './views.ts'

/** `HttpTokens: required` leaves IMDSv2 alone. */
export const ModifyInstanceMetadataOptions = ec2Operation({
  input: z.strictObject({
    InstanceId: z.string(),
    HttpTokens: z.optional(tokens),
    HttpPutResponseHopLimit: count,
    HttpEndpoint: switches,
    ...dry,
    HttpProtocolIpv6: switches,
    InstanceMetadataTags: switches,
  }),
  readOnly: false,
  needs: ({ InstanceId, HttpTokens, HttpEndpoint }, at) =>
    onEach(
      'ec2:ModifyInstanceMetadataOptions',
      [InstanceId],
      at,
      present({ 'ec2:Attribute/HttpTokens': HttpTokens, 'ec2:Attribute/HttpEndpoint': HttpEndpoint }),
    ),
  run(state, { InstanceId, DryRun: _dry, ...options }) {
    const one = find(state, 'instance', InstanceId)
    one.metadata = { ...one.metadata, ...present(options) }
    return { InstanceId, InstanceMetadataOptions: { ...metadataView(one.metadata), State: 'pending' } }
  },
})
