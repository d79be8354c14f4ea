import { describe, expect, it } from 'vitest'
import { known, marked, policyWith } from '../testKnown.ts'
import { hoverAt } from './hoverAt.ts'

const asked = {
  ...known,
  context: { 'aws:username': 'ben', 'aws:TagKeys': ['team', 'stage'] },
  describe: async (_service: string, name: string) => `What AWS says of ${name}.`,
}

describe('hovers', () => {
  it.each<readonly [string, string, readonly (string | RegExp)[]]>([
    [
      'an action',
      policyWith('"Action":"s3:Get|Object"'),
      ['**s3:GetObject** · Read', 'What AWS says of s3:GetObject.', /Works on: .*object/, /list_amazons3\.html/],
    ],
    ['an action without resources', policyWith('"Action":"iam:List|Users"'), [/only `"Resource": "\*"` fits/]],
    [
      'a wildcard',
      policyWith('"Action":["s3:*Acl|"]'),
      [/covers \d+ actions: \d+ read, \d+ permissions management/, /^Read: GetAccessGrant|^Read: .*GetBucketAcl/],
    ],
    [
      'an ARN, part by part',
      policyWith('"Resource":"arn:aws:s3:::photos/|*"'),
      [/\| service \| `s3` \| Amazon S3 \|/, /\| Region \| \(empty\)/, /can be: object/],
    ],
    [
      'a variable with its value',
      policyWith('"Resource":"arn:aws:s3:::photos/${aws:user|name}/*"'),
      [/In the request in the evaluation: `ben`/],
    ],
    [
      'a variable without one',
      policyWith('"Resource":"arn:aws:s3:::${aws:PrincipalTag/te|am}"'),
      [/has no `aws:PrincipalTag\/team`: the text fits nothing/],
    ],
    [
      'an operator, the missing key included',
      policyWith('"Condition":{"String|NotEquals":{"a":"b"}}'),
      [/\| no such key \| holds \|/],
    ],
    [
      'an operator with IfExists',
      policyWith('"Condition":{"Bool|IfExists":{"a":"b"}}'),
      [/\| no such key \| holds \|/],
    ],
    [
      'an operator that needs the key',
      policyWith('"Condition":{"Bool|":{"a":"b"}}'),
      [/\| no such key \| does not hold \|/],
    ],
    [
      'an operator of lists',
      policyWith('"Condition":{"ForAnyValue:String|NotEquals":{"a":"b"}}'),
      [/One value/, /\| no such key \| does not hold \|/],
    ],
    [
      'a key',
      policyWith('"Action":["s3:ListBucket","s3:GetObject"],"Condition":{"StringLike":{"s3:pre|fix":"a"}}'),
      [/1 of the 2 actions/, /does not have it/],
    ],
    [
      'a key with its value',
      policyWith('"Condition":{"StringLike":{"aws:Tag|Keys":"a"}}'),
      [/a list/, /`team`, `stage`/],
    ],
    ['an account', policyWith('"Principal":{"AWS":"111122|223333"}'), [/This whole account/]],
    ['another account', policyWith('"Principal":{"AWS":"arn:aws:iam::444455556666:ro|ot"}'), [/whole other account/]],
    ['everybody', policyWith('"Principal":"|*"'), [/Everybody/]],
    ['a service', policyWith('"Principal":{"Service":"lambda.|amazonaws.com"}'), [/An AWS service/]],
    ['an element', policyWith('"Not|Action":"*"'), [/\*\*NotAction\*\* Every action but these/]],
    ['an effect', policyWith('"Effect":"De|ny"'), [/wins over every Allow/]],
  ])('%s', async (_what, text, lines) => {
    const said = (await hoverAt(...marked(text), asked))?.lines.join('\n\n') ?? ''
    for (const line of lines)
      expect(said).toMatch(
        typeof line === 'string' ? new RegExp(line.replaceAll(/[*.]/g, '\\$&')) : new RegExp(line, 'm'),
      )
  })

  it.each([
    ['white space', '{ | }'],
    ['what no catalogue knows', policyWith('"Action":"nowhere:Do|It"')],
    ['a Sid', policyWith('"Sid":"A|b"')],
  ])('says nothing of %s', async (_what, text) => {
    expect(await hoverAt(...marked(text), asked)).toBeNull()
  })

  it('is about the piece under the pointer alone', async () => {
    const [text, offset] = marked(policyWith('"Resource":"arn:aws:s3:::a/${aws:user|name}/*"'))
    const hover = await hoverAt(text, offset, asked)
    expect(hover && text.slice(hover.offset, hover.offset + hover.length)).toBe('${aws:username}')
  })
})
