import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { present } from '../../present.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { action, listening } from './fields.ts'
import { checked, elbv2Of, findListener, listenerKeys, listenerView } from './listener.ts'

/** What is not named stays; from HTTPS to HTTP the certificate goes. */
export const ModifyListener = operation({
  input: z.strictObject({
    ListenerArn: z.string(),
    ...listening,
    DefaultActions: z.optional(z.array(action)),
  }),
  readOnly: false,
  requires: ({ ListenerArn: resource, ...asked }, { caller, world }) => [
    {
      action: 'elasticloadbalancing:ModifyListener',
      resource,
      context: listenerKeys(world, accountOfCaller(caller), resource, asked),
    },
  ],
  run(draft, { ListenerArn, Protocol, Port, SslPolicy, Certificates, DefaultActions }, at) {
    const state = elbv2Of(draft, at)
    const { sslPolicy, ...before } = findListener(state, ListenerArn)
    const protocol = Protocol ?? before.protocol
    const kept = protocol === 'HTTPS' ? before.certificates : []
    const listener = checked(state, {
      ...before,
      protocol,
      port: Port ?? before.port,
      certificates: Certificates?.flatMap(({ CertificateArn }) => CertificateArn ?? []) ?? kept,
      actions: DefaultActions?.map((one) => present(one)) ?? before.actions,
      ...present({ sslPolicy: SslPolicy ?? sslPolicy }),
    })
    state.listeners[ListenerArn] = castDraft(listener)
    return { Listeners: [listenerView(listener)] }
  },
})
