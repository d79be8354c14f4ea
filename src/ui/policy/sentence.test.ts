import { expect, it } from 'vitest'
import { statementsOf } from '#engine'
import { sentenceOf } from './sentence.ts'

const read = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::photos/*' }
const bucket = { ...read, Principal: '*' }
const IAM = 'arn:aws:iam::111122223333'

it.each([
  [read, 'Allows s3:GetObject on every object in the bucket photos.'],
  [{ ...read, Effect: 'Deny' }, 'Forbids s3:GetObject on every object in the bucket photos, whatever else allows it.'],
  [{ Effect: 'Allow', Action: '*', Resource: '*' }, 'Allows every action of every service on every resource.'],
  [
    { ...read, Action: ['s3:*', 'iam:List*', 'sqs:*Message'], Resource: ['arn:aws:s3:::photos', 'arn:aws:s3:::*'] },
    'Allows every action of s3, every iam action that begins with List and sqs:*Message on the bucket photos and every bucket and every object.',
  ],
  [
    { ...read, Resource: ['arn:aws:s3:::photos/a.jpg', 'arn:aws:s3:::photos/2026/*'] },
    'Allows s3:GetObject on the object a.jpg in the bucket photos and every object in the bucket photos that begins with 2026/.',
  ],
  [
    { Effect: 'Deny', NotAction: 'iam:*', NotResource: `${IAM}:user/app/ben` },
    'Forbids everything except every action of iam on everything except the user ben, whatever else allows it.',
  ],
  [
    { Effect: 'Allow', Action: 'iam:PassRole', Resource: [`${IAM}:role/*`, `${IAM}:role/a*`] },
    `Allows iam:PassRole on every role of the account and ${IAM}:role/a*.`,
  ],
  [bucket, 'Lets everybody, even strangers, do s3:GetObject on every object in the bucket photos.'],
  [
    { ...bucket, Principal: { AWS: [`${IAM}:user/ben`, `${IAM}:root`, '444455556666'] } },
    'Lets the user ben, the account 111122223333 and the account 444455556666 do s3:GetObject on every object in the bucket photos.',
  ],
  [
    { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } },
    'Lets the AWS service ec2.amazonaws.com do sts:AssumeRole.',
  ],
  [
    { Effect: 'Deny', Action: 's3:*', Resource: '*', NotPrincipal: { AWS: `${IAM}:role/Admin` } },
    'Forbids everybody except the role Admin every action of s3 on every resource, whatever else allows it.',
  ],
  [
    {
      ...read,
      Condition: { Bool: { 'aws:SecureTransport': 'true' }, IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '1.2.3.4'] } },
    },
    'Allows s3:GetObject on every object in the bucket photos, but only if aws:SecureTransport is true and aws:SourceIp is within 10.0.0.0/8 or 1.2.3.4.',
  ],
  [
    { ...read, Effect: 'Deny', Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } } },
    'Forbids s3:GetObject on every object in the bucket photos, if aws:PrincipalOrgID is not o-1 (or absent), whatever else allows it.',
  ],
  [
    { ...read, Condition: { StringNotLike: { 'aws:username': ['a*', 'b*'] }, Null: { 'aws:TokenIssueTime': 'true' } } },
    'Allows s3:GetObject on every object in the bucket photos, but only if aws:username does not look like a* nor b* and aws:TokenIssueTime is absent.',
  ],
  [
    {
      ...read,
      Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] }, NumericLessThan: { 's3:max-keys': 5 } },
    },
    'Allows s3:GetObject on every object in the bucket photos, but only if every value of aws:TagKeys is a or b and s3:max-keys is less than 5.',
  ],
  [{ Effect: 'Allow' }, 'This statement is not complete yet.'],
  [{ Action: '*', Resource: '*' }, 'This statement is not complete yet.'],
])('%j', (statement, sentence) => {
  expect(statementsOf({ Statement: [statement] }).map(sentenceOf)).toEqual([sentence])
})
