import { ACCOUNT } from '../../testAccount.ts'
import type { TestRow } from '../testRow.ts'

const AccountId = ACCOUNT
const ResourceArn = 'arn:aws:s3:::pinebox-archive'

export const rows: Readonly<Record<string, TestRow>> = {
  CreateAccessPoint: {
    input: {
      AccountId,
      Name: 'team-photo',
      Bucket: 'pinebox-photos',
      BucketAccountId: AccountId,
      VpcConfiguration: { VpcId: 'vpc-1a2b3c4d' },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true },
      Scope: { Prefixes: ['2026/'], Permissions: ['GetObject'] },
      Tags: [{ Key: 'team', Value: 'photo' }],
    },
    optional: ['BucketAccountId', 'VpcConfiguration', 'PublicAccessBlockConfiguration', 'Scope', 'Tags'],
    actions: ['s3:CreateAccessPoint', 's3:TagResource'],
    output: ['AccessPointArn', 'Alias'],
  },
  DeletePublicAccessBlock: { input: { AccountId }, actions: ['s3:PutAccountPublicAccessBlock'], output: [] },
  GetPublicAccessBlock: {
    input: { AccountId },
    actions: ['s3:GetAccountPublicAccessBlock'],
    output: ['PublicAccessBlockConfiguration'],
  },
  ListTagsForResource: {
    input: { AccountId, ResourceArn },
    actions: ['s3:ListTagsForResource'],
    output: ['Tags'],
  },
  PutPublicAccessBlock: {
    input: { AccountId, PublicAccessBlockConfiguration: { BlockPublicPolicy: true } },
    actions: ['s3:PutAccountPublicAccessBlock'],
    output: [],
  },
  TagResource: {
    input: { AccountId, ResourceArn, Tags: [{ Key: 'stage', Value: 'final' }] },
    actions: ['s3:TagResource'],
    output: [],
  },
  UntagResource: { input: { AccountId, ResourceArn, TagKeys: ['team'] }, actions: ['s3:UntagResource'], output: [] },
}
