import { page } from '../page.tsx'
import { list } from '../section.tsx'
import { inAddress } from '../words.ts'

export const LoadBalancersPage = page({
  kind: 'Elastic Load Balancing',
  title: 'Load balancers',
  tabs: [
    list({
      title: 'Load balancers',
      about: 'A load balancer stands before the instances and hands requests on to them.',
      operation: 'elbv2.DescribeLoadBalancers',
      rows: ({ LoadBalancers }) => LoadBalancers,
      key: ({ LoadBalancerName }) => LoadBalancerName,
      to: ({ LoadBalancerArn }) => `elbv2/load-balancers/${inAddress(LoadBalancerArn)}`,
      columns: { Address: ({ DNSName }) => DNSName, Scheme: ({ Scheme }) => Scheme, Type: ({ Type }) => Type },
      empty: 'There are no load balancers.',
    }),
  ],
})

export const LoadBalancerPage = page({
  kind: 'Load balancer',
  title: (arn) => arn.split('/').at(-2) ?? arn,
  tabs: [
    list({
      title: 'Listeners',
      about: 'On which port it listens, and what it does with a request. HTTPS needs a certificate.',
      operation: 'elbv2.DescribeListeners',
      input: (LoadBalancerArn) => ({ LoadBalancerArn }),
      rows: ({ Listeners }) => Listeners,
      key: ({ Protocol, Port }) => `${Protocol} ${Port}`,
      columns: {
        Does: ({ DefaultActions }) => DefaultActions.map(({ Type }) => Type).join(', '),
        'Security policy': ({ SslPolicy }) => SslPolicy,
        ARN: ({ ListenerArn }) => ListenerArn,
      },
      create: (on) => [
        on('elbv2.CreateListener', {
          known: (LoadBalancerArn) => ({ LoadBalancerArn }),
          start: () => ({ Protocol: 'HTTPS' as const, Port: 443 }),
          ask: ['Protocol', 'Port', 'SslPolicy', 'Certificates', 'DefaultActions'],
        }),
      ],
      actions: (on) => [
        on('elbv2.ModifyListener', {
          label: 'Edit',
          known: ({ ListenerArn }) => ({ ListenerArn }),
          start: ({ Protocol, Port }) => ({ Protocol, Port }),
          ask: ['Protocol', 'Port', 'SslPolicy', 'Certificates', 'DefaultActions'],
        }),
      ],
      empty: 'It listens on no port.',
    }),
  ],
})
