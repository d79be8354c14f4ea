// Members that many operations take. AWS: IAM Access Analyzer API Reference, 2026-11.

import * as z from 'zod/mini'
import { TYPES } from './state.ts'

export const text = z.string()
export const analyzerName = text.check(z.minLength(1), z.maxLength(255), z.regex(/^[A-Za-z_][A-Za-z0-9_.-]*$/))
export const ruleName = text.check(z.minLength(1), z.maxLength(255), z.regex(/^[A-Za-z][A-Za-z0-9_.-]*$/))
export const analyzerArn = text.check(z.regex(/^[^:]*:[^:]*:[^:]*:[^:]*:[^:]*:analyzer\/.{1,255}$/))
export const resourceArn = text.check(z.regex(/^arn:[^:]*:[^:]*:[^:]*:[^:]*:.*$/))
export const clientToken = z.optional(text)
export const analyzerType = z.enum(TYPES)
export const tags = z.record(text, text)

export const paging = { nextToken: z.optional(text), maxResults: z.optional(z.int().check(z.gte(1))) }

const values = z.optional(z.array(text).check(z.minLength(1), z.maxLength(20)))
export const filter = z.record(
  text,
  z.strictObject({ eq: values, neq: values, contains: values, exists: z.optional(z.boolean()) }),
)
export const sort = z.optional(
  z.strictObject({ attributeName: z.optional(text), orderBy: z.optional(z.enum(['ASC', 'DESC'])) }),
)

const strings = z.optional(z.array(text))
/** SIMPLIFIED: of a configuration only the age of unused access has an effect. */
export const configuration = z.strictObject({
  unusedAccess: z.optional(
    z.strictObject({
      unusedAccessAge: z.optional(z.int().check(z.gte(1), z.lte(365))), // days
      analysisRule: z.optional(
        z.strictObject({
          exclusions: z.optional(
            z.array(z.strictObject({ accountIds: strings, resourceTags: z.optional(z.array(tags)) })),
          ),
        }),
      ),
    }),
  ),
  internalAccess: z.optional(
    z.strictObject({
      analysisRule: z.optional(
        z.strictObject({
          inclusions: z.optional(
            z.array(z.strictObject({ accountIds: strings, resourceTypes: strings, resourceArns: strings })),
          ),
        }),
      ),
    }),
  ),
})

const policyType = ['IDENTITY_POLICY', 'RESOURCE_POLICY'] as const
export const checkedType = z.enum(policyType)
export const validatedType = z.enum([...policyType, 'SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'])
export const principalArn = text.check(z.regex(/^arn:[^:]*:iam::[^:]*:(role|user)\/.{1,576}$/))

export const resourceType = z.enum([
  'AWS::S3::Bucket',
  'AWS::IAM::Role',
  'AWS::SQS::Queue',
  'AWS::Lambda::Function',
  'AWS::Lambda::LayerVersion',
  'AWS::KMS::Key',
  'AWS::SecretsManager::Secret',
  'AWS::EFS::FileSystem',
  'AWS::EC2::Snapshot',
  'AWS::ECR::Repository',
  'AWS::RDS::DBSnapshot',
  'AWS::RDS::DBClusterSnapshot',
  'AWS::SNS::Topic',
  'AWS::S3Express::DirectoryBucket',
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::Stream',
  'AWS::IAM::User',
])

/** What CheckNoPublicAccess knows policies of. */
export const publicResourceType = z.enum([
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::Stream',
  'AWS::EFS::FileSystem',
  'AWS::OpenSearchService::Domain',
  'AWS::Kinesis::Stream',
  'AWS::Kinesis::StreamConsumer',
  'AWS::KMS::Key',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::S3::AccessPoint',
  'AWS::S3Express::DirectoryBucket',
  'AWS::S3::Glacier',
  'AWS::S3Outposts::Bucket',
  'AWS::S3Outposts::AccessPoint',
  'AWS::SecretsManager::Secret',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::IAM::AssumeRolePolicyDocument',
  'AWS::S3Tables::TableBucket',
  'AWS::ApiGateway::RestApi',
  'AWS::CodeArtifact::Domain',
  'AWS::Backup::BackupVault',
  'AWS::CloudTrail::Dashboard',
  'AWS::CloudTrail::EventDataStore',
  'AWS::S3Tables::Table',
  'AWS::S3Express::AccessPoint',
])
