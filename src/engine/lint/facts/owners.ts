// The types of resources whose policies can be checked by what may stand in them.
// AWS: IAM Access Analyzer API Reference, ValidatePolicy, validatePolicyResourceType; service quotas of each service, 2026-11.

import type { Subject } from '../types.ts'

interface Owner {
  readonly service: string
  readonly types: readonly string[] // resource types of the catalogue
  readonly sample: string // an action that fits
  readonly quota?: number // characters
}

const OWNERS: Readonly<Record<string, Owner>> = {
  'AWS::S3::Bucket': { service: 's3', types: ['bucket', 'object'], sample: 's3:GetObject', quota: 20_480 },
  'AWS::S3::AccessPoint': {
    service: 's3',
    types: ['accesspoint', 'accesspointobject'],
    sample: 's3:GetObject',
    quota: 20_480,
  },
  'AWS::S3::MultiRegionAccessPoint': {
    service: 's3',
    types: ['multiregionaccesspoint', 'accesspoint', 'accesspointobject'],
    sample: 's3:GetObject',
    quota: 20_480,
  },
  'AWS::S3ObjectLambda::AccessPoint': {
    service: 's3-object-lambda',
    types: ['objectlambdaaccesspoint'],
    sample: 's3-object-lambda:GetObject',
  },
  'AWS::SQS::Queue': { service: 'sqs', types: ['queue'], sample: 'sqs:SendMessage', quota: 8_192 },
  'AWS::SNS::Topic': { service: 'sns', types: ['topic'], sample: 'sns:Publish', quota: 30_720 },
  'AWS::KMS::Key': { service: 'kms', types: ['key', 'alias'], sample: 'kms:Decrypt', quota: 32_768 },
  'AWS::Lambda::Function': {
    service: 'lambda',
    types: ['function', 'function alias', 'function version'],
    sample: 'lambda:InvokeFunction',
    quota: 20_480,
  },
  'AWS::Lambda::LayerVersion': {
    service: 'lambda',
    types: ['layer', 'layerversion'],
    sample: 'lambda:GetLayerVersion',
  },
  'AWS::SecretsManager::Secret': {
    service: 'secretsmanager',
    types: ['Secret', 'secret'],
    sample: 'secretsmanager:GetSecretValue',
    quota: 20_480,
  },
  'AWS::DynamoDB::Table': { service: 'dynamodb', types: ['table', 'index'], sample: 'dynamodb:GetItem' },
  'AWS::DynamoDB::Stream': { service: 'dynamodb', types: ['stream'], sample: 'dynamodb:GetRecords' },
  'AWS::ECR::Repository': { service: 'ecr', types: ['repository'], sample: 'ecr:BatchGetImage' },
  'AWS::EFS::FileSystem': {
    service: 'elasticfilesystem',
    types: ['file-system'],
    sample: 'elasticfilesystem:ClientMount',
  },
}
const TRUST: Owner = { service: 'sts', types: [], sample: 'sts:AssumeRole' }

export function ownerOf({ kind, resourceType = '' }: Pick<Subject, 'kind' | 'resourceType'>): Owner | undefined {
  if (kind === 'trust') return TRUST
  return Object.hasOwn(OWNERS, resourceType) ? OWNERS[resourceType] : undefined
}

/** An action that may stand in this policy, where none stands yet. */
export function sampleAction(policy: Subject): string {
  return ownerOf(policy)?.sample ?? 's3:GetObject'
}

/** A principal that may stand in this policy, where none stands yet. */
export function samplePrincipal({ column, account = '111122223333' }: Subject): unknown {
  return column === 'rcp' ? '*' : { AWS: `arn:aws:iam::${account}:root` }
}
