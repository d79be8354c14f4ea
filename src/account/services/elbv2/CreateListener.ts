import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { HEX, letters } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { present } from '../../present.ts'
import { requestTagKeys } from '../../requestTags.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { action, listening, tags } from './fields.ts'
import { checked, elbv2Of, findLoadBalancer, listenerArn, listenerKeys, listenerView } from './listener.ts'

export const CreateListener = operation({
  input: z.strictObject({
    LoadBalancerArn: z.string(),
    ...listening,
    DefaultActions: z.array(action),
    Tags: tags,
  }),
  readOnly: false,
  requires: ({ LoadBalancerArn: resource, Tags, ...asked }, { caller, world }) => [
    {
      action: 'elasticloadbalancing:CreateListener',
      resource,
      context: { ...listenerKeys(world, accountOfCaller(caller), resource, asked), ...requestTagKeys(Tags) },
    },
  ],
  run(draft, { LoadBalancerArn, Protocol, Port, SslPolicy, Certificates = [], DefaultActions }, at) {
    const state = elbv2Of(draft, at)
    const { arn: loadBalancer } = findLoadBalancer(state, LoadBalancerArn)
    if (Protocol === undefined || Port === undefined)
      return fail('ValidationError', 'A listener protocol and port must be specified')
    const listener = checked(state, {
      arn: listenerArn(loadBalancer, letters(draft.serial++, 16, HEX)),
      loadBalancer,
      protocol: Protocol,
      port: Port,
      certificates: Certificates.flatMap(({ CertificateArn }) => CertificateArn ?? []),
      actions: DefaultActions.map((one) => present(one)),
      ...present({ sslPolicy: SslPolicy }),
    })
    state.listeners[listener.arn] = castDraft(listener)
    return { Listeners: [listenerView(listener)] }
  },
})
