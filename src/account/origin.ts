// Where every call of this world comes from and goes to.

export const REGION = 'eu-west-1' // where the learner's account lives
export const SOURCE_IP = '203.0.113.10' // an address of RFC 5737, kept for documentation

/** These work in us-east-1 for all Regions. AWS: IAM User Guide, "aws:RequestedRegion", 2026-11. */
const GLOBAL = new Set(['iam', 'organizations', 'account', 'artifact', 'bcm-data-exports', 'budgets', 'cur', 'support'])

export function regionOf(service: string): string {
  return GLOBAL.has(service) ? 'us-east-1' : REGION
}

/** Clients that are not called as the service is whose actions they ask for. */
const NAMESPACES: Readonly<Record<string, string>> = {
  accessanalyzer: 'access-analyzer',
  elbv2: 'elasticloadbalancing',
  s3control: 's3',
}

/** What stands before the colon in the service's actions. */
export function namespaceOf(service: string): string {
  return NAMESPACES[service] ?? service
}

/** Who CloudTrail says was called. */
export function sourceOf(service: string): string {
  return `${namespaceOf(service)}.amazonaws.com`
}

/** Endpoints that are not `SERVICE.REGION.amazonaws.com`. */
const HOSTS: Readonly<Record<string, string>> = {
  budgets: 'budgets.amazonaws.com',
  iam: 'iam.amazonaws.com',
  s3control: `s3control.${REGION}.amazonaws.com`,
}

export function hostOf(service: string): string {
  return HOSTS[service] ?? `${namespaceOf(service)}.${regionOf(service)}.amazonaws.com`
}
