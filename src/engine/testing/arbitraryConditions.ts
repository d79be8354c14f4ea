// Conditions of every operator over keys that the requests have, have not, or have twice; and the contexts with them.

import fc from 'fast-check'
import { OTHER, OWN } from './names.ts'

interface Family {
  readonly operators: readonly string[]
  readonly keys: readonly string[]
  readonly values: readonly unknown[]
}
const ordered = (type: string): readonly string[] =>
  ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].map((one) => type + one)
const signed = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [name, name.startsWith('Ip') ? `Not${name}` : name.replace(/^(String|Arn)/, '$1Not')])

const MULTIVALUED = ['aws:TagKeys', 'aws:CalledVia', 'aws:PrincipalOrgPaths']
const STRINGS = [
  'aws:username',
  'aws:userid',
  'aws:PrincipalType',
  'aws:PrincipalAccount',
  'aws:PrincipalOrgID',
  'aws:PrincipalTag/team',
  'aws:PrincipalServiceName',
  'aws:ResourceTag/team',
  'aws:ResourceAccount',
  'aws:ResourceOrgID',
  'aws:RequestedRegion',
  'aws:SourceVpce',
  's3:prefix',
  'sts:ExternalId',
]
const families: Readonly<Record<string, Family>> = {
  string: {
    operators: signed('StringEquals', 'StringEqualsIgnoreCase', 'StringLike'),
    keys: [...STRINGS, ...MULTIVALUED],
    values: [
      ['ana', 'ANA', 'bo', 'data', 'web', 'a*', '*', '?na', 'd?ta*', '', 'eu-west-1', 'eu-*', 'o-own', 'o-own/*'],
      [OWN, 'User', 'AssumedRole', 'AIDA*', 'vpce-1', 'env', 'cost', 'x-1', 5, true],
      ['${aws:username}', '${aws:PrincipalTag/team}', "${aws:PrincipalTag/none, 'data'}", '${*}', 'a${*}', '${?}na'],
      ['${aws:CalledVia}', "${aws:TagKeys, 'env'}", '${AWS:ResourceTag/TEAM}*', '${aws:PrincipalTag/none}'],
    ].flat(),
  },
  numeric: {
    operators: ordered('Numeric'),
    keys: ['s3:max-keys', 'aws:MultiFactorAuthAge', 'aws:EpochTime'],
    values: ['10', 10, '10.0', '-1', '9.5', 600, '600', 'ten', '${s3:max-keys}'],
  },
  date: {
    operators: ordered('Date'),
    keys: ['aws:CurrentTime', 'aws:TokenIssueTime', 'aws:EpochTime'],
    values: ['2026-03-01T12:00:00Z', '2026-03-01T13:00:00+01:00', 1_772_366_400, '1772366400', '2026-03-01', 'today'],
  },
  bool: {
    operators: ['Bool'],
    keys: ['aws:SecureTransport', 'aws:MultiFactorAuthPresent', 'aws:ViaAWSService', 'aws:PrincipalIsAWSService'],
    values: [true, false, 'true', 'false', 'TRUE', 'yes', '${aws:SecureTransport}'],
  },
  binary: { operators: ['BinaryEquals'], keys: ['app:blob'], values: ['QmluYXJ5', 'QmluYXI=', '%%'] },
  ip: {
    operators: signed('IpAddress'),
    keys: ['aws:SourceIp', 'aws:VpcSourceIp'],
    values: [
      ['203.0.113.0/24', '203.0.113.7', '203.0.113.7/25', '0.0.0.0/0', '203.0.0.0/7', '203.0.113.7/33'],
      ['2001:db8::/32', '2001:db8::1', '::/0', 'home'],
    ].flat(),
  },
  arn: {
    operators: signed('ArnEquals', 'ArnLike'),
    keys: ['aws:PrincipalArn', 'aws:SourceArn'],
    values: [
      [`arn:aws:iam::${OWN}:user/team/ana`, `arn:aws:iam::${OWN}:*`, 'arn:aws:iam::*:role/*', 'arn:*:iam:*:1?1*:*'],
      ['arn:aws:sns:*', `arn:aws:sns:eu-west-1:${OTHER}:n*`, 'arn:aws:iam::*:user/${aws:username}', '*'],
      ['${aws:PrincipalArn}'],
    ].flat(),
  },
}
const nulls: Family = {
  operators: ['Null'],
  keys: [...STRINGS, ...MULTIVALUED, 'aws:MultiFactorAuthPresent', 'aws:TokenIssueTime', 'aws:SourceIp'],
  values: [true, false, 'true', 'false'],
}

/** Names have no case (C15). */
const cased = (name: string): fc.Arbitrary<string> =>
  fc.constantFrom(name, name, name, name.toLowerCase(), name.toUpperCase())

const lineOf = ({ operators, keys, values }: Family, decorated: boolean): fc.Arbitrary<readonly [string, object]> =>
  fc
    .tuple(
      decorated ? fc.constantFrom('', '', '', 'ForAllValues:', 'ForAnyValue:') : fc.constant(''),
      fc.constantFrom(...operators),
      decorated ? fc.constantFrom('', '', 'IfExists') : fc.constant(''),
      fc.constantFrom(...keys).chain(cased),
      fc.oneof(fc.constantFrom(...values), fc.array(fc.constantFrom(...values), { maxLength: 3 })),
    )
    .map(([set, operator, ifExists, key, value]) => [set + operator + ifExists, { [key]: value }])

/** Values of one family under the operators of another: every one of them has to answer something. */
const mixed: Family = {
  operators: [...Object.values(families).flatMap(({ operators }) => operators), 'StringMatches'],
  keys: Object.values(families).flatMap(({ keys }) => keys),
  values: ['10', '2026-03-01', 'true', '203.0.113.7', 'ana', 'arn:aws:iam::*:role/*'],
}

const line = fc.oneof(
  ...Object.values(families).map((family) => ({
    arbitrary: lineOf(family, true),
    weight: Math.ceil(family.operators.length / 2),
  })),
  { arbitrary: lineOf(nulls, false), weight: 2 },
  { arbitrary: lineOf(mixed, true), weight: 1 },
)

export const condition: fc.Arbitrary<object> = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => {
  const found: Record<string, object> = {}
  for (const [operator, keys] of lines) found[operator] = { ...found[operator], ...keys }
  return found
})

const text = (...values: readonly (string | null)[]) => fc.constantFrom(...values)
const list = (...values: readonly string[]) => fc.subarray([...values])

/** Null: surely absent. */
export const context: fc.Arbitrary<Readonly<Record<string, string | readonly string[] | null>>> = fc.record(
  {
    'aws:SourceIp': text(
      '203.0.113.7',
      '203.0.113.200',
      '198.51.100.9',
      '2001:db8::1',
      '2001:0DB8:0:0:0:0:0:1',
      'here',
    ),
    'aws:SecureTransport': text('true', 'false'),
    'aws:ViaAWSService': text('true', 'false'),
    'aws:CurrentTime': text('2026-03-01T12:00:00Z', '2026-03-02T00:00:00Z'),
    'aws:EpochTime': text('1772366400', '1772366401'),
    'AWS:RequestedRegion': text('eu-west-1', 'us-east-1'),
    'aws:ResourceTag/Team': text('data', 'web', 'a*', ''),
    'aws:TagKeys': list('env', 'cost', 'ana'),
    'aws:CalledVia': list('data', 'athena.amazonaws.com'),
    'aws:SourceVpce': text('vpce-1', null),
    'aws:SourceArn': text(`arn:aws:sns:eu-west-1:${OTHER}:news`, 'arn:aws:sns:eu-west-1', 'news'),
    's3:prefix': text('ana', 'ana/b', ''),
    's3:max-keys': text('10', '9.5', 'many'),
    'sts:ExternalId': text('x-1'),
    'app:blob': text('QmluYXJ5', 'QmluYXI=', '%%'),
    'aws:PrincipalOrgID': text(null, 'o-other'),
    'aws:MultiFactorAuthPresent': text(null, 'true'),
    'aws:username': text(null, 'bo'),
  },
  { requiredKeys: [] },
)
