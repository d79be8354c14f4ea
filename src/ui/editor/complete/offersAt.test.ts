// What is offered at each kind of place, and what the text is when it is taken.

import { describe, expect, it } from 'vitest'
import { applyEdits, type PolicyKind } from '#engine'
import { known, marked, policyWith } from '../testKnown.ts'
import { offersAt } from './offersAt.ts'

function offers(text: string, policyType: PolicyKind = 'identity') {
  return offersAt(...marked(text), { ...known, policyType })
}
const labels = (text: string, policyType?: PolicyKind): readonly string[] =>
  offers(text, policyType).offers.map(({ label }) => label)

/** The text when the offer of this name is taken; the tab stops as they are. */
function taking(text: string, label: string, policyType?: PolicyKind): string | undefined {
  const { offset, length, offers: all } = offers(text, policyType)
  const offer = all.find((one) => one.label === label)
  return offer && applyEdits(marked(text)[0], [{ offset, length, text: offer.insert }])
}

describe('offers', () => {
  it.each<[string, string, readonly string[], readonly string[], PolicyKind?]>([
    ['the elements of a policy that are missing', '{"Version":"2012-10-17", |}', ['Statement'], ['Version', 'Id']],
    ['an Id where one may stand', '{|}', ['Version', 'Id'], [], 'resource'],
    ['elements of a statement', policyWith('"Effect":"Allow", "|"'), ['Action', 'Resource'], ['Effect', 'Principal']],
    ['no rival of what is there', policyWith('"NotAction":"*", "|"'), ['Effect'], ['Action', 'NotAction']],
    ['a principal in a bucket policy', policyWith('|'), ['Principal', 'Resource'], [], 'resource'],
    ['no resource in a trust policy', policyWith('|'), ['Principal', 'Action'], ['Resource'], 'trust'],
    ['versions', '{"Version":"|"}', ['2012-10-17', '2008-10-17'], []],
    ['effects', policyWith('"Effect":"|"'), ['Allow', 'Deny'], []],
    ['effects without a quote', policyWith('"Effect": |'), ['Allow', 'Deny'], []],
    ['whole statements', '{"Statement":[|]}', ['Allow statement', 'Deny statement'], []],
    ['services by prefix', policyWith('"Action":"s3|"'), ['s3:'], ['iam:']],
    ['services by name', policyWith('"Action":"identity and access|"'), ['iam:'], ['s3:']],
    ['actions by prefix', policyWith('"Action":"s3:GetObj|"'), ['s3:GetObject'], ['s3:PutObject', 's3:*']],
    ['actions by words', policyWith('"Action":["delete bucket|"]'), ['s3:DeleteBucket'], ['s3:GetBucketAcl']],
    ['the whole service, last', policyWith('"Action":"sqs:|"'), ['sqs:SendMessage', 'sqs:*'], []],
    ['actions of trust', policyWith('"Action":"|"'), ['sts:AssumeRole'], ['s3:'], 'trust'],
    [
      'objects for an action on objects',
      policyWith('"Action":"s3:GetObject","Resource":"|"'),
      ['arn:aws:s3:::photos/*', 'arn:aws:s3:::photos/a.jpg', 'arn:aws:s3:::<BucketName>/<ObjectName>', '*'],
      ['arn:aws:s3:::photos', 'arn:aws:iam::111122223333:user/ana'],
    ],
    [
      'buckets for an action on buckets',
      policyWith('"Action":"s3:ListBucket","Resource":["|"]'),
      ['arn:aws:s3:::photos'],
      ['arn:aws:s3:::photos/*'],
    ],
    [
      'only * where nothing else fits',
      policyWith('"Action":"iam:ListUsers","Resource":"|"'),
      ['*'],
      ['arn:aws:s3:::photos'],
    ],
    [
      'variables',
      policyWith('"Resource":"arn:aws:s3:::photos/${aws:us|"'),
      ['arn:aws:s3:::photos/${aws:username}'],
      [],
    ],
    ['kinds of principals', policyWith('"Principal":{"|"}'), ['AWS', 'Service', 'Federated'], [], 'resource'],
    [
      'people of the account',
      policyWith('"Principal":{"AWS":"|"}'),
      ['arn:aws:iam::111122223333:root', 'arn:aws:iam::111122223333:role/Auditor', 'arn:aws:iam::444455556666:root'],
      ['lambda.amazonaws.com'],
      'resource',
    ],
    [
      'services as principals',
      policyWith('"Principal":{"Service":["lam|"]}'),
      ['lambda.amazonaws.com'],
      ['ec2.amazonaws.com'],
      'trust',
    ],
    ['operators', policyWith('"Condition":{"|"}'), ['StringEquals', 'Bool', 'Null'], []],
    ['operators of sets', policyWith('"Condition":{"ForA|"}'), ['ForAnyValue:StringEquals'], ['ForAnyValue:Null']],
    ['operators where the key may be missing', policyWith('"Condition":{"BoolIf|"}'), ['BoolIfExists'], []],
    [
      'keys that the action has, and global ones',
      policyWith('"Action":"s3:ListBucket","Condition":{"StringLike":{"|"}}'),
      ['s3:prefix', 'aws:PrincipalArn'],
      ['sqs:x'],
    ],
    [
      'Regions',
      policyWith('"Condition":{"StringEquals":{"aws:RequestedRegion":"eu-|"}}'),
      ['eu-west-1'],
      ['us-east-1'],
    ],
    ['truth', policyWith('"Condition":{"Bool":{"aws:SecureTransport":"|"}}'), ['true', 'false'], []],
    ['truth for Null', policyWith('"Condition":{"Null":{"aws:username":["|"]}}'), ['true', 'false'], []],
    ['accounts', policyWith('"Condition":{"StringEquals":{"aws:SourceAccount":"|"}}'), ['444455556666'], []],
    [
      'services to pass to',
      policyWith('"Condition":{"StringEquals":{"iam:PassedToService":"|"}}'),
      ['lambda.amazonaws.com'],
      [],
    ],
    ['a moment', policyWith('"Condition":{"DateLessThan":{"aws:CurrentTime":"|"}}'), ['2026-01-01T00:00:00Z'], []],
    [
      'ARNs',
      policyWith('"Condition":{"ArnLike":{"aws:PrincipalArn":"|"}}'),
      ['arn:aws:iam::111122223333:user/ana'],
      [],
    ],
    ['nothing right behind a value', policyWith('"Effect":"Allow" |'), [], ['Allow']],
    ['nothing in a Sid', policyWith('"Sid":"|"'), [], ['Allow']],
  ])('%s', (_what, text, some, none, policyType) => {
    const all = labels(text, policyType)
    expect(all).toEqual(expect.arrayContaining([...some]))
    expect(all.filter((label) => none.includes(label))).toEqual([])
  })

  it.each<[string, string, string]>([
    [
      'what all chosen actions know first',
      policyWith('"Action":["s3:ListBucket"],"Condition":{"StringLike":{"|"}}'),
      's3:',
    ],
    [
      'keys that fit the operator first',
      policyWith('"Action":"s3:ListBucket","Condition":{"NumericLessThan":{"|"}}'),
      's3:(TlsVersion|max-keys)',
    ],
    ['actions that begin so first', policyWith('"Action":"s3:Get|"'), 's3:Get'],
    ['the action before its like', policyWith('"Action":"delete bucket|"'), 's3:DeleteBucket'],
  ])('puts %s', (_what, text, start) => {
    expect(labels(text)[0]).toMatch(new RegExp(`^${start}`))
  })

  it('puts operators that do not fit the key last', () => {
    const all = labels(policyWith('"Condition":{"|":{"aws:SourceIp":"203.0.113.0/24"}}'))
    expect(all[0]).toBe('IpAddress')
  })
})

describe('what an offer writes', () => {
  it.each<[string, string, string, string, PolicyKind?]>([
    ['an element with room for its value', '{|}', 'Version', '{"Version": "2012-10-17"}'],
    [
      'a comma before the next one',
      policyWith('| "Effect":"Allow"'),
      'Action',
      policyWith('"Action": "$1", "Effect":"Allow"'),
    ],
    ['over the quotes that stand there', policyWith('"|"'), 'Effect', policyWith('"Effect": "$1"')],
    [
      'only the name where its value stands',
      policyWith('"|Resource":"*"'),
      'NotResource',
      policyWith('"NotResource":"*"'),
    ],
    ['only what is between the quotes', policyWith('"Effect":"|Allow"'), 'Deny', policyWith('"Effect":"Deny"')],
    ['quotes where there are none', policyWith('"Effect":|'), 'Deny', policyWith('"Effect":"Deny"')],
    [
      'over a name without quotes',
      policyWith('"Condition":{"Bool":{aws:Sec|}}'),
      'aws:SecureTransport',
      policyWith('"Condition":{"Bool":{"aws:SecureTransport": "$1"}}'),
    ],
    ['the quote that is missing', '{"Statement":[{"Effect":"|', 'Deny', '{"Statement":[{"Effect":"Deny"'],
    [
      'tab stops into an ARN',
      policyWith('"Action":"s3:GetObject","Resource":"|"'),
      'arn:aws:s3:::<BucketName>/<ObjectName>',
      policyWith('"Action":"s3:GetObject","Resource":"arn:aws:s3:::${1:BucketName}/${2:ObjectName}"'),
    ],
    [
      'a place for the name of a tag',
      policyWith('"Action":"iam:CreateUser","Condition":{"StringEquals":{"|"}}'),
      'aws:RequestTag/${TagKey}',
      policyWith('"Action":"iam:CreateUser","Condition":{"StringEquals":{"aws:RequestTag/${1:TagKey}": "$2"}}'),
    ],
    [
      'an object for a principal',
      policyWith('"Principal":|'),
      'AWS',
      policyWith('"Principal":{ "AWS": "$1" }'),
      'resource',
    ],
  ])('%s', (_what, text, label, result, policyType) => {
    expect(taking(text, label, policyType)).toBe(result)
  })
})
