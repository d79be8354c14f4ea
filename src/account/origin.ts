// Where every call of this world comes from and goes to.

export const REGION = 'eu-west-1' // where the learner's account lives
export const SOURCE_IP = '203.0.113.10' // an address of RFC 5737, kept for documentation

/** These work in us-east-1 for all Regions. AWS: IAM User Guide, "aws:RequestedRegion", 2026-11. */
const GLOBAL = new Set(['iam', 'organizations', 'account'])

export function regionOf(service: string): string {
  return GLOBAL.has(service) ? 'us-east-1' : REGION
}

/** Who CloudTrail says was called: s3control is a client of its own, but no service. */
export function sourceOf(service: string): string {
  return service === 's3control' ? 's3.amazonaws.com' : `${service}.amazonaws.com`
}

export function hostOf(service: string): string {
  return service === 'iam' ? 'iam.amazonaws.com' : `${service}.${regionOf(service)}.amazonaws.com`
}
