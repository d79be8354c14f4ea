import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import type { AccountId } from '../../types.ts'
import { subnetsOf, vpcOf } from '../ec2/network.ts'
import { pageSize, text } from './fields.ts'
import { findLoadBalancer, readElbv2 } from './listener.ts'
import type { LoadBalancer } from './state.ts'

const texts = z.optional(z.array(z.string()))

export const DescribeLoadBalancers = operation({
  input: z.strictObject({ LoadBalancerArns: texts, Names: texts, Marker: text, PageSize: pageSize }),
  readOnly: true,
  requires: () => [{ action: 'elasticloadbalancing:DescribeLoadBalancers', resource: '*' }],
  run(draft, { LoadBalancerArns, Names, Marker, PageSize = 400 }, at) {
    const state = readElbv2(draft, at)
    const all = Object.values(state.loadBalancers)
    const named = Names?.map(
      (name) =>
        all.find((one) => one.name === name) ?? fail('LoadBalancerNotFound', `Load balancers '[${name}]' not found`),
    )
    const asked = LoadBalancerArns?.map((arn) => findLoadBalancer(state, arn)) ?? named ?? all
    const { items, next } = pageOf(asked, Marker, PageSize) ?? fail('ValidationError', 'Invalid marker')
    return { LoadBalancers: items.map((one) => view(at.account, one)), ...present({ NextMarker: next }) }
  },
})

const ZONE_ID = 'Z32O12XQLNTSW2' // of load balancers in eu-west-1; AWS General Reference, "Elastic Load Balancing endpoints"

function view(account: AccountId, one: LoadBalancer) {
  return {
    LoadBalancerArn: one.arn,
    DNSName: `${one.name}-${one.arn.slice(-10)}.${REGION}.elb.amazonaws.com`,
    CanonicalHostedZoneId: ZONE_ID,
    CreatedTime: iso(one.created),
    LoadBalancerName: one.name,
    Scheme: one.scheme,
    VpcId: vpcOf(account),
    State: { Code: 'active' as const },
    Type: 'application' as const,
    AvailabilityZones: subnetsOf(account).map(({ id, zone }) => ({ ZoneName: zone, SubnetId: id })),
    SecurityGroups: one.securityGroups,
    IpAddressType: 'ipv4' as const,
  }
}
