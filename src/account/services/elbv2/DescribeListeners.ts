import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { pageSize, text } from './fields.ts'
import { findLoadBalancer, listenerView, readElbv2 } from './listener.ts'

export const DescribeListeners = operation({
  input: z.strictObject({
    LoadBalancerArn: text,
    ListenerArns: z.optional(z.array(z.string())),
    Marker: text,
    PageSize: pageSize,
  }),
  readOnly: true,
  requires: () => [{ action: 'elasticloadbalancing:DescribeListeners', resource: '*' }],
  run(draft, { LoadBalancerArn, ListenerArns, Marker, PageSize = 400 }, at) {
    const state = readElbv2(draft, at)
    if (LoadBalancerArn !== undefined) findLoadBalancer(state, LoadBalancerArn)
    const all =
      ListenerArns?.map(
        (arn) => own(state.listeners, arn) ?? fail('ListenerNotFound', 'One or more listeners not found'),
      ) ??
      Object.values(state.listeners).filter(
        ({ loadBalancer }) => LoadBalancerArn === undefined || loadBalancer === LoadBalancerArn,
      )
    const { items, next } = pageOf(all, Marker, PageSize) ?? fail('ValidationError', 'Invalid marker')
    return { Listeners: items.map(listenerView), ...present({ NextMarker: next }) }
  },
})
