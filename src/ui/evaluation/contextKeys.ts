// Context keys worth setting by hand, with the type of their values.
// AWS: IAM User Guide, "AWS global condition context keys", and Service Authorization Reference, S3 and STS, 2026-11.

type Type = 'text' | 'yes or no' | 'address' | 'time' | 'number' | 'ARN'

export const contextKeys: Readonly<Record<string, Type>> = {
  'aws:SourceIp': 'address',
  'aws:MultiFactorAuthPresent': 'yes or no',
  'aws:MultiFactorAuthAge': 'number',
  'aws:SecureTransport': 'yes or no',
  'aws:CurrentTime': 'time',
  'aws:PrincipalOrgID': 'text',
  'aws:RequestedRegion': 'text',
  'aws:SourceVpc': 'text',
  'aws:SourceVpce': 'text',
  'aws:SourceArn': 'ARN',
  'aws:SourceAccount': 'text',
  'aws:UserAgent': 'text',
  'aws:ViaAWSService': 'yes or no',
  's3:prefix': 'text',
  's3:x-amz-server-side-encryption': 'text',
  'sts:ExternalId': 'text',
}

const checks: Readonly<Record<Type, readonly [fits: (value: string) => boolean, hint: string]>> = {
  text: [(value) => value !== '', 'any text'],
  'yes or no': [(value) => value === 'true' || value === 'false', 'true or false'],
  address: [isAddress, 'an IP address such as 203.0.113.10'],
  time: [
    (value) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)),
    'a time such as 2026-11-23T09:00:00Z',
  ],
  number: [(value) => /^-?\d+(\.\d+)?$/.test(value), 'a number'],
  ARN: [(value) => /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/.test(value), 'an ARN such as arn:aws:s3:::photos'],
}

/** What is wrong with a value; null: nothing. A key that is not in the list takes any text. */
export function valueProblem(key: string, value: string): string | null {
  const [fits, hint] = checks[typeOf(key)]
  return fits(value) ? null : `${key} takes ${hint}.`
}

/** Names of keys ignore case; `aws:PrincipalTag/team` is a name as well. */
export function keyProblem(key: string): string | null {
  return /^[\w-]+:[\w/+=.@-]+$/.test(key) ? null : 'A key is written as aws:SourceIp: a prefix, a colon and a name.'
}

export function hintFor(key: string): string {
  return checks[typeOf(key)][1]
}

function typeOf(key: string): Type {
  const name = Object.keys(contextKeys).find((one) => one.toLowerCase() === key.toLowerCase())
  return (name === undefined ? undefined : contextKeys[name]) ?? 'text'
}

function isAddress(value: string): boolean {
  const bytes = value.split('.')
  const four = bytes.length === 4 && bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) <= 255)
  return four || (/^[\da-f:]+$/i.test(value) && value.split(':').length > 2)
}
