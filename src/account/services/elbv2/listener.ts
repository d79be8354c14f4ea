// Application Load Balancers and their listeners. AWS: Elastic Load Balancing API Reference, 2026-11.
// SIMPLIFIED: a fixture makes the load balancers; there are no target groups to look up, and any certificate of ACM in
// the account's Region is taken for one that is there.

import type { Draft } from 'immer'
import { type At, fail } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { own } from '../../own.ts'
import { present } from '../../present.ts'
import type { AccountId, Permission, World } from '../../types.ts'
import { homeOf } from '../iam/find.ts'
import type { Elbv2State, Listener, LoadBalancer } from './state.ts'

/** What AWS takes where nobody says. AWS: Application Load Balancer User Guide, "Security policies", 2026-11. */
export const SSL_POLICY = 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09'

export function loadBalancerArn(account: AccountId, name: string, id: string): string {
  return `arn:aws:elasticloadbalancing:${REGION}:${account}:loadbalancer/app/${name}/${id}`
}

export function listenerArn(loadBalancer: string, id: string): string {
  return `${loadBalancer.replace(':loadbalancer/', ':listener/')}/${id}`
}

export function elbv2Of(draft: Draft<World>, at: At): Draft<Elbv2State> {
  return (homeOf(draft, at).elbv2 ??= { loadBalancers: {}, listeners: {} })
}

/** For whoever only reads: nothing is made. */
export function readElbv2(draft: Draft<World>, at: At): Elbv2State {
  return homeOf(draft, at).elbv2 ?? { loadBalancers: {}, listeners: {} }
}

export function findLoadBalancer(state: Elbv2State, arn: string): LoadBalancer {
  return own(state.loadBalancers, arn) ?? fail('LoadBalancerNotFound', `Load balancer '${arn}' not found`)
}

export function findListener(state: Draft<Elbv2State>, arn: string): Draft<Listener> {
  return own(state.listeners, arn) ?? fail('ListenerNotFound', `Listener '${arn}' not found`)
}

interface AskedListener {
  readonly Protocol?: string | undefined
  readonly SslPolicy?: string | undefined
}
/** Condition keys of what is asked for; tags are those of the load balancer. */
export function listenerKeys(
  world: World,
  account: AccountId,
  arn: string,
  { Protocol, SslPolicy }: AskedListener,
): NonNullable<Permission['context']> {
  const [, name] = /\/app\/([^/]+)\//.exec(arn) ?? []
  const all = Object.values(own(world.accounts, account)?.elbv2?.loadBalancers ?? {})
  const tags = all.find((one) => one.name === name)?.tags ?? {}
  return {
    ...present({ 'elasticloadbalancing:ListenerProtocol': Protocol, 'elasticloadbalancing:SecurityPolicy': SslPolicy }),
    ...Object.fromEntries(
      Object.entries(tags).flatMap(([key, value]) => [
        [`aws:ResourceTag/${key}`, value],
        [`elasticloadbalancing:ResourceTag/${key}`, value],
      ]),
    ),
  }
}

/** What a listener of an Application Load Balancer has to be. */
export function checked(
  state: Elbv2State,
  { sslPolicy: asked, ...listener }: Omit<Listener, 'protocol'> & { readonly protocol: string },
): Listener {
  const { protocol, port, certificates, arn, loadBalancer } = listener
  if (protocol !== 'HTTP' && protocol !== 'HTTPS')
    return fail('UnsupportedProtocol', `Protocol '${protocol}' is not supported for application load balancers`)
  if (protocol === 'HTTPS' && certificates.length === 0)
    fail('ValidationError', 'A certificate must be specified for HTTPS listeners')
  if (protocol === 'HTTP' && certificates.length > 0)
    fail('ValidationError', 'Certificates cannot be specified for HTTP listeners')
  for (const certificate of certificates)
    if (!certificate.startsWith(`arn:aws:acm:${REGION}:`))
      fail('CertificateNotFound', `Certificate ARN '${certificate}' is not valid`)
  const taken = Object.values(state.listeners).some(
    (one) => one.loadBalancer === loadBalancer && one.port === port && one.arn !== arn,
  )
  if (taken) fail('DuplicateListener', 'A listener already exists on this port for this load balancer')
  return { ...listener, protocol, ...(protocol === 'HTTPS' && { sslPolicy: asked ?? SSL_POLICY }) }
}

export function listenerView(one: Listener) {
  const [CertificateArn] = one.certificates
  return {
    ListenerArn: one.arn,
    LoadBalancerArn: one.loadBalancer,
    Port: one.port,
    Protocol: one.protocol,
    ...(CertificateArn !== undefined && { Certificates: [{ CertificateArn }] }),
    ...present({ SslPolicy: one.sslPolicy }),
    DefaultActions: one.actions,
  }
}
