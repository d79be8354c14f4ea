// Where every call of this world comes from and goes to.

export const REGION = 'eu-west-1' // where the learner's account lives
export const SOURCE_IP = '203.0.113.10' // an address of RFC 5737, kept for documentation

/** IAM works in us-east-1 for all Regions. AWS: IAM User Guide, "aws:RequestedRegion", 2026-11. */
export function regionOf(service: string): string {
  return service === 'iam' ? 'us-east-1' : REGION
}

/** Clients that are not called as the service is whose actions they ask for. */
const NAMESPACES: Readonly<Record<string, string>> = { s3control: 's3' }

/** What stands before the colon in the service's actions. */
export function namespaceOf(service: string): string {
  return NAMESPACES[service] ?? service
}

/** Who CloudTrail says was called. */
export function sourceOf(service: string): string {
  return `${namespaceOf(service)}.amazonaws.com`
}

export function hostOf(service: string): string {
  return service === 'iam' ? 'iam.amazonaws.com' : `${service}.${REGION}.amazonaws.com`
}
