// Values that a context key might have, near what a policy says of it and far from it.

import { partsOf } from '../match/arn.ts'
import type { ConditionTrace } from '../types.ts'
import { date } from '../conditions/comparison.ts'

/** Which of these is right is found by asking the condition. */
export function samplesFor({ operator, key, policyValues }: ConditionTrace): readonly string[] {
  const near = NEAR.find(([form]) => form.test(operator))?.[1] ?? same
  const values = policyValues.filter(({ unresolved }) => unresolved !== true)
  return [
    ...values.flatMap(({ raw, resolved = raw }) => near(resolved)),
    ...(BY_KEY.find(([form]) => form.test(key))?.[1] ?? []),
    ...FAR,
  ]
}

type Near = (policy: string) => readonly string[]

const same: Near = (policy) => [policy]

const NEAR: readonly (readonly [operator: RegExp, near: Near])[] = [
  [/^String.*Like$/, (policy) => [filled(policy), filled(policy, '')]],
  [
    /^Arn/,
    (policy) => [
      partsOf(policy)
        .map((part, index) => filled(part, ARN_PARTS[index]))
        .join(':'),
    ],
  ],
  [/^Numeric/, (policy) => [0, -1, 1].map((step) => String(Number(policy) + step))],
  [/^Date/, aroundDate],
  [/IpAddress$/, inNetwork],
  [/^Bool$/, () => ['true', 'false']],
  [/^Null$/, () => []],
]

const FILLER = 'example'
const ARN_PARTS = ['arn', 'aws', 's3', 'us-east-1', '111122223333'] // where a part is a wildcard

/** A text that a pattern matches. */
function filled(pattern: string, filler: string = FILLER): string {
  return pattern.replaceAll(/\*+/g, filler).replaceAll('?', 'x')
}

function aroundDate(policy: string): readonly string[] {
  const asMoment = date.DateEquals?.read({ glob: { text: policy }, text: policy, changed: false, unresolved: false })
  const moment = /^-?\d+(\.\d+)?$/.test(policy) ? Number(policy) * 1000 : Date.parse(policy)
  if (asMoment?.(policy) !== true || Math.abs(moment) > 8e15) return []
  return [0, -1000, 1000].map((step) => new Date(moment + step).toISOString().replace('.000Z', 'Z'))
}

/** The first host of a network, and the address of the network itself. */
function inNetwork(range: string): readonly string[] {
  const [base = ''] = range.split('/')
  const host = base.replace(/\.0$/, '.1').replace(/::$/, '::1')
  return [host, base]
}

// Plausible values by key, where any will do.
const BY_KEY: readonly (readonly [key: RegExp, values: readonly string[]])[] = [
  // Addresses and prefixes that are kept for documentation: RFC 5737, RFC 3849.
  [/ip$/i, ['203.0.113.10', '198.51.100.10', '192.0.2.10', '2001:db8::10']],
  [/^aws:multifactorauthage$/i, ['300']],
  [/^aws:requestedregion$/i, ['us-east-1', 'eu-west-1']],
  [/^aws:sourcevpce$/i, ['vpce-1a2b3c4d']],
  [/^aws:sourcevpc$/i, ['vpc-1a2b3c4d']],
  [/^s3:x-amz-server-side-encryption$/i, ['AES256', 'aws:kms']],
  [/(present|transport|service)$/i, ['true', 'false']],
  [/(time)$/i, ['2026-01-01T00:00:00Z']],
  [/arn$/i, ['arn:aws:s3:::example']],
]
const FAR = ['example', 'other', '0']
