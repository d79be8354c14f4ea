// Service-linked roles: a service says what they are called, whom they trust and what they may do; nobody else changes
// them. AWS: IAM User Guide, "Create a service-linked role", and the guides of the services, 2026-11.

import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import { type Asked, accountOfCaller, iamArn } from './arn.ts'

interface Template {
  readonly name: string // after AWSServiceRoleFor
  readonly policy: string
  readonly suffix?: true // there may be several, told apart by what is added to the name
}

/** By the service's principal. SIMPLIFIED: eleven of about 200. */
const templates: Readonly<Record<string, Template>> = {
  'access-analyzer.amazonaws.com': { name: 'AccessAnalyzer', policy: 'AccessAnalyzerServiceRolePolicy' },
  'autoscaling.amazonaws.com': { name: 'AutoScaling', policy: 'AutoScalingServiceRolePolicy', suffix: true },
  'cloudtrail.amazonaws.com': { name: 'CloudTrail', policy: 'CloudTrailServiceRolePolicy' },
  'elasticloadbalancing.amazonaws.com': {
    name: 'ElasticLoadBalancing',
    policy: 'AWSElasticLoadBalancingServiceRolePolicy',
  },
  'guardduty.amazonaws.com': { name: 'AmazonGuardDuty', policy: 'AmazonGuardDutyServiceRolePolicy' },
  'inspector2.amazonaws.com': { name: 'AmazonInspector2', policy: 'AmazonInspector2ServiceRolePolicy' },
  'organizations.amazonaws.com': { name: 'Organizations', policy: 'AWSOrganizationsServiceTrustPolicy' },
  'securityhub.amazonaws.com': { name: 'SecurityHub', policy: 'AWSSecurityHubServiceRolePolicy' },
  'shield.amazonaws.com': { name: 'AWSShield', policy: 'AWSShieldServiceRolePolicy' },
  'sso.amazonaws.com': { name: 'SSO', policy: 'AWSSSOServiceRolePolicy' },
  'trustedadvisor.amazonaws.com': { name: 'TrustedAdvisor', policy: 'AWSTrustedAdvisorServiceRolePolicy' },
}

export function servicePath(service: string): string {
  return `/aws-service-role/${service}/`
}

/** The role that a call asks for, before anybody knows whether the service has one. */
export function linkedRoleArn({ caller }: Asked, service: string, suffix: string | undefined): string {
  const { name = '*' } = own(templates, service) ?? {}
  return iamArn(accountOfCaller(caller), 'role', roleNameOf(name, suffix), servicePath(service))
}

/** What the service wants its role to be. */
export function linkedRole(service: string, suffix: string | undefined) {
  const template =
    own(templates, service) ?? fail('AccessDenied', `Cannot find Service Linked Role template for ${service}`, 403)
  if (suffix !== undefined && !template.suffix) fail('InvalidInput', `Custom suffix is not allowed for ${service}`)
  return {
    roleName: roleNameOf(template.name, suffix),
    attached: [`arn:aws:iam::aws:policy/aws-service-role/${template.policy}`],
    trust: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
    }),
  }
}

function roleNameOf(name: string, suffix: string | undefined): string {
  return `AWSServiceRoleFor${name}${suffix === undefined ? '' : `_${suffix}`}`
}
