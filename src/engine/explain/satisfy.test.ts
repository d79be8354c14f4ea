// The request with which a condition holds, or does not, for every operator.

import { expect, it } from 'vitest'
import type { Request } from '#engine'
import { allow, asks, deny, FULL, policy } from '../testing/asking.ts'
import { firstChange, type Row } from '../testing/changed.ts'

/** A condition of an Allow that fails, or of a Deny that holds, and the request that changes it. */
const conditionRow = (
  effect: 'Allow' | 'Deny',
  condition: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  edit: string,
  context: Request['context'] = {},
): Row => {
  const Condition = condition
  const identity = effect === 'Allow' ? [policy(allow({ Condition }))] : [FULL, policy(deny({ Condition }))]
  return [`${effect} with ${JSON.stringify(condition)}`, asks({ context }), { identity }, [edit]]
}

const conditions: readonly Row[] = [
  conditionRow('Allow', { StringEquals: { 's3:prefix': ['a', 'b'] } }, 'set-context /context/s3:prefix "a"'),
  conditionRow('Allow', { StringLike: { 's3:prefix': 'home/*' } }, 'set-context /context/s3:prefix "home/example"'),
  conditionRow('Allow', { StringEqualsIgnoreCase: { 'a/b': 'X' } }, 'set-context /context/a~1b "X"'),
  conditionRow('Allow', { NumericLessThan: { n: '10' } }, 'set-context /context/n "9"', { n: '11' }),
  conditionRow('Allow', { NumericGreaterThan: { n: 10 } }, 'set-context /context/n "11"'),
  conditionRow(
    'Allow',
    { NumericGreaterThan: { n: '10' }, NumericLessThanEquals: { N: '20' } },
    'set-context /context/n "11"',
  ),
  conditionRow(
    'Allow',
    { DateLessThan: { 'aws:CurrentTime': '2026-03-01T00:00:00Z' } },
    'set-context /context/aws:CurrentTime "2026-02-28T23:59:59Z"',
  ),
  conditionRow('Allow', { Bool: { 'aws:SecureTransport': true } }, 'set-context /context/aws:SecureTransport "true"'),
  conditionRow(
    'Allow',
    { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    'set-context /context/aws:SourceIp "203.0.113.1"',
  ),
  conditionRow(
    'Allow',
    { IpAddress: { 'aws:SourceIp': '2001:db8:7::/48' } },
    'set-context /context/aws:SourceIp "2001:db8:7::1"',
  ),
  conditionRow(
    'Allow',
    { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:news-?' } },
    'set-context /context/aws:SourceArn "arn:aws:sns:us-east-1:111122223333:news-x"',
  ),
  conditionRow('Allow', { Null: { 'aws:TokenIssueTime': 'true' } }, 'unset-context /context/aws:tokenissuetime null', {
    'aws:tokenissuetime': '2026-01-01T00:00:00Z',
  }),
  conditionRow(
    'Allow',
    { Null: { 'aws:MultiFactorAuthAge': 'false' } },
    'set-context /context/aws:MultiFactorAuthAge "300"',
  ),
  conditionRow('Allow', { StringEqualsIfExists: { k: 'a' } }, 'set-context /context/k "a"', { k: 'b' }),
  conditionRow(
    'Allow',
    { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'env' } },
    'set-context /context/aws:TagKeys ["env"]',
  ),
  conditionRow(
    'Allow',
    { 'ForAllValues:StringLike': { 'aws:TagKeys': ['env*', 'cost'] } },
    'set-context /context/aws:TagKeys ["envexample"]',
    { 'aws:TagKeys': ['owner'] },
  ),
  conditionRow('Allow', { BinaryEquals: { blob: 'QmluYXI=' } }, 'set-context /context/blob "QmluYXI="'),
  conditionRow('Allow', { StringNotEquals: { k: 'a' } }, 'set-context /context/k "example"', { k: 'a' }),
  conditionRow(
    'Allow',
    { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    'set-context /context/aws:SourceIp "198.51.100.10"',
    {
      'aws:SourceIp': '203.0.113.9',
    },
  ),
  conditionRow('Allow', { NumericNotEquals: { n: '5' } }, 'set-context /context/n "4"', { n: '5' }),
  conditionRow(
    'Deny',
    { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    'set-context /context/aws:MultiFactorAuthPresent "true"',
  ),
  conditionRow(
    'Deny',
    { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } },
    'set-context /context/aws:SourceVpce "vpce-1"',
  ),
  conditionRow(
    'Deny',
    { DateGreaterThan: { 'aws:CurrentTime': '2026-03-01T00:00:00Z' } },
    'set-context /context/aws:CurrentTime "2026-03-01T00:00:00Z"',
    { 'aws:CurrentTime': '2026-04-01T00:00:00Z' },
  ),
  conditionRow(
    'Deny',
    { ArnNotLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:n' } },
    'set-context /context/aws:SourceArn "arn:aws:sns:us-east-1:111122223333:n"',
  ),
]

it.each(conditions)('%s', (_title, request, documents, edits) => {
  expect(firstChange(request, documents)).toEqual(edits)
})
