import { ACCOUNT } from '../../testAccount.ts'
import type { TestRow } from '../testRow.ts'

const LoadBalancerArn = `arn:aws:elasticloadbalancing:eu-west-1:${ACCOUNT}:loadbalancer/app/web/0a0a0a0a0a0a0a0a`
const ListenerArn = `${LoadBalancerArn.replace('loadbalancer', 'listener')}/0b0b0b0b0b0b0b0b`
const Certificates = [{ CertificateArn: `arn:aws:acm:eu-west-1:${ACCOUNT}:certificate/web` }]
const secured = { Protocol: 'HTTPS', Port: 443, SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06', Certificates }
const DefaultActions = [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '200' } }]

export const rows: Readonly<Record<string, TestRow>> = {
  CreateListener: {
    input: { LoadBalancerArn, ...secured, DefaultActions, Tags: [{ Key: 'team', Value: 'web' }] },
    optional: ['Protocol', 'Port', 'SslPolicy', 'Certificates', 'Tags'],
    actions: ['elasticloadbalancing:CreateListener'],
    output: ['Listeners'],
  },
  DescribeListeners: {
    input: { LoadBalancerArn, ListenerArns: [ListenerArn], PageSize: 1 },
    optional: ['LoadBalancerArn', 'ListenerArns', 'PageSize'],
    actions: ['elasticloadbalancing:DescribeListeners'],
    output: ['Listeners'],
  },
  DescribeLoadBalancers: {
    input: { LoadBalancerArns: [LoadBalancerArn], Names: ['web'], PageSize: 1 },
    optional: ['LoadBalancerArns', 'Names', 'PageSize'],
    actions: ['elasticloadbalancing:DescribeLoadBalancers'],
    output: ['LoadBalancers'],
  },
  ModifyListener: {
    input: { ListenerArn, ...secured, DefaultActions },
    optional: ['Protocol', 'Port', 'SslPolicy', 'Certificates', 'DefaultActions'],
    actions: ['elasticloadbalancing:ModifyListener'],
    output: ['Listeners'],
  },
}
