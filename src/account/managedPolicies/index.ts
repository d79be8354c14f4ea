// The policies made by AWS that the fake account knows. AWS: AWS Managed Policy Reference, 2026-11.
// SIMPLIFIED: five of about 1,500, each with one version.

import type { ManagedPolicy } from '../services/iam/state.ts'

const FIRST = Date.UTC(2015, 1, 6, 18, 40, 8)

const documents: Readonly<Record<string, { description: string; id: string; statement: readonly object[] }>> = {
  AdministratorAccess: {
    description: 'Provides full access to AWS services and resources.',
    id: 'ANPAIWMBCKSKIEE64ZLYK',
    statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
  },
  PowerUserAccess: {
    description:
      'Provides full access to AWS services and resources, but does not allow management of Users and groups.',
    id: 'ANPAJYRXTHIB4FOVS3ZXS',
    statement: [
      { Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' },
      {
        Effect: 'Allow',
        Action: [
          'account:GetAccountInformation',
          'account:GetPrimaryEmail',
          'account:ListRegions',
          'iam:CreateServiceLinkedRole',
          'iam:DeleteServiceLinkedRole',
          'iam:ListRoles',
          'organizations:DescribeOrganization',
        ],
        Resource: '*',
      },
    ],
  },
  AmazonS3FullAccess: {
    description: 'Provides full access to all buckets via the AWS Management Console.',
    id: 'ANPAIFIR6V6BVTRAHWINE',
    statement: [{ Effect: 'Allow', Action: ['s3:*', 's3-object-lambda:*'], Resource: '*' }],
  },
  AmazonS3ReadOnlyAccess: {
    description: 'Provides read only access to all buckets via the AWS Management Console.',
    id: 'ANPAIZTJ4DXE7G6AGAE6M',
    statement: [
      {
        Effect: 'Allow',
        Action: ['s3:Get*', 's3:List*', 's3:Describe*', 's3-object-lambda:Get*', 's3-object-lambda:List*'],
        Resource: '*',
      },
    ],
  },
  IAMUserChangePassword: {
    description: 'Provides the ability for an IAM user to change their own password.',
    id: 'ANPAJ4L4MM2A7QIEB56MS',
    statement: [
      { Effect: 'Allow', Action: ['iam:ChangePassword'], Resource: ['arn:aws:iam::*:user/${aws:username}'] },
      { Effect: 'Allow', Action: ['iam:GetAccountPasswordPolicy'], Resource: '*' },
    ],
  },
}

/** By ARN. */
export const managedPolicies: Readonly<Record<string, ManagedPolicy>> = Object.fromEntries(
  Object.entries(documents).map(([policyName, { description, id, statement }]) => [
    `arn:aws:iam::aws:policy/${policyName}`,
    {
      policyName,
      policyId: id,
      path: '/',
      description,
      createDate: FIRST,
      updateDate: FIRST,
      defaultVersionId: 'v1',
      versions: [
        {
          versionId: 'v1',
          document: JSON.stringify({ Version: '2012-10-17', Statement: statement }, null, 2),
          createDate: FIRST,
        },
      ],
    },
  ]),
)
