// Members that several operations take. AWS: Lambda API Reference, 2026-11; the patterns are AWS's own.

import * as z from 'zod/mini'

const text = z.optional(z.string())
const flag = z.optional(z.boolean())
const long = z.string().check(z.maxLength(10_000))

const REGION = String.raw`(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:`
const NAME = new RegExp(
  String.raw`^(arn:(aws[a-zA-Z-]*)?:lambda:)?(${REGION})?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?$`,
)
const ARN_OR_NOTHING = /^((arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|())$/

/** A name, or a full or partial ARN. */
export const functionName = z.string().check(z.minLength(1), z.maxLength(140), z.regex(NAME))
/** The same where the operation only looks it up. */
const existingFunction = z.string().check(z.minLength(1), z.maxLength(256), z.regex(NAME))
const qualifier = z.optional(
  z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^(\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+)$/)),
)
const aliasQualifier = z.optional(
  z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^(?!\d+$)[0-9a-zA-Z-_]+$/)),
)
export const about = { FunctionName: existingFunction, Qualifier: qualifier }
export const aboutUrl = { FunctionName: functionName, Qualifier: aliasQualifier }
export const revisionId = { RevisionId: text }
export const description = z.optional(z.string().check(z.maxLength(256)))
export const publishTo = { PublishTo: z.optional(z.enum(['LATEST_PUBLISHED'])) }

/** Of a function; code signing configurations and their like are not here. */
export const resource = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(10_000),
    z.regex(/^arn:(aws[a-zA-Z-]*):lambda:[a-z0-9-]+:\d{12}:function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?$/),
  )

export const tags = z.record(
  z.string().check(z.minLength(1), z.maxLength(128)),
  z.string().check(z.maxLength(256), z.regex(/^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$/u)),
)

/** What a new function can run on. AWS: Lambda Developer Guide, "Lambda runtimes", 2026-11. */
export const SUPPORTED = [
  ...(['nodejs22.x', 'nodejs24.x', 'java17', 'java21', 'java25', 'java8.al2', 'java11'] as const),
  ...(['python3.11', 'python3.12', 'python3.13', 'python3.14', 'dotnet8', 'dotnet10'] as const),
  ...(['ruby3.3', 'ruby3.4', 'ruby4.0', 'provided.al2', 'provided.al2023'] as const),
  ...(['java8.al2023', 'java11.al2023', 'java17.al2023'] as const),
] as const
const RETIRED = [
  ...(['nodejs', 'nodejs4.3', 'nodejs6.10', 'nodejs8.10', 'nodejs10.x', 'nodejs12.x', 'nodejs14.x'] as const),
  ...(['nodejs16.x', 'nodejs18.x', 'nodejs20.x', 'nodejs4.3-edge', 'java8', 'python2.7', 'python3.6'] as const),
  ...(['python3.7', 'python3.8', 'python3.9', 'python3.10', 'dotnetcore1.0', 'dotnetcore2.0'] as const),
  ...(['dotnetcore2.1', 'dotnetcore3.1', 'dotnet6', 'go1.x', 'ruby2.5', 'ruby2.7', 'ruby3.2', 'provided'] as const),
] as const

const environment = z.optional(z.strictObject({ Variables: z.optional(z.record(z.string(), z.string())) }))
const roleArn = long.check(z.regex(/^arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role\/?[a-zA-Z_0-9+=,.@\-_/]+$/))
const keyArn = z.optional(long.check(z.regex(ARN_OR_NOTHING)))

/** What CreateFunction sets and UpdateFunctionConfiguration changes, but for the role. */
const settings = {
  Runtime: z.optional(z.enum([...RETIRED, ...SUPPORTED])),
  Handler: z.optional(z.string().check(z.maxLength(128), z.regex(/^[^\s]+$/))),
  Description: description,
  Timeout: z.optional(z.int().check(z.gte(1), z.lte(5400))), // seconds
  MemorySize: z.optional(z.int().check(z.gte(128), z.lte(32_768))), // MB
  VpcConfig: z.optional(
    z.strictObject({
      SubnetIds: z.optional(z.array(z.string().check(z.regex(/^subnet-[0-9a-z]*$/))).check(z.maxLength(16))),
      SecurityGroupIds: z.optional(z.array(z.string().check(z.regex(/^sg-[0-9a-zA-Z]*$/))).check(z.maxLength(5))),
      Ipv6AllowedForDualStack: flag,
    }),
  ),
  DeadLetterConfig: z.optional(z.strictObject({ TargetArn: keyArn })),
  Environment: environment,
  KMSKeyArn: keyArn,
  TracingConfig: z.optional(z.strictObject({ Mode: z.optional(z.enum(['Active', 'PassThrough'])) })),
  Layers: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(2048)))),
  FileSystemConfigs: z.optional(
    z
      .array(
        z.strictObject({
          Arn: z.string().check(z.maxLength(256)),
          LocalMountPath: z.string().check(z.maxLength(160), z.regex(/^\/mnt\/[a-zA-Z0-9-_.]+$/)),
        }),
      )
      .check(z.maxLength(1)),
  ),
  ImageConfig: z.optional(
    z.strictObject({
      EntryPoint: z.optional(z.array(z.string()).check(z.maxLength(1500))),
      Command: z.optional(z.array(z.string()).check(z.maxLength(1500))),
      WorkingDirectory: z.optional(z.string().check(z.maxLength(1000))),
    }),
  ),
  EphemeralStorage: z.optional(z.strictObject({ Size: z.int().check(z.gte(512), z.lte(10_240)) })),
  SnapStart: z.optional(z.strictObject({ ApplyOn: z.optional(z.enum(['PublishedVersions', 'None'])) })),
  LoggingConfig: z.optional(
    z.strictObject({
      LogFormat: z.optional(z.enum(['JSON', 'Text'])),
      ApplicationLogLevel: z.optional(z.enum(['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'])),
      SystemLogLevel: z.optional(z.enum(['DEBUG', 'INFO', 'WARN'])),
      LogGroup: z.optional(z.string().check(z.minLength(1), z.maxLength(512), z.regex(/^[.\-_/#A-Za-z0-9]+$/))),
    }),
  ),
  CapacityProviderConfig: z.optional(
    z.strictObject({
      LambdaManagedInstancesCapacityProviderConfig: z.strictObject({
        CapacityProviderArn: z.string().check(z.minLength(1), z.maxLength(140)),
        PerExecutionEnvironmentMaxConcurrency: z.optional(z.int().check(z.gte(1), z.lte(1600))),
        ExecutionEnvironmentMemoryGiBPerVCpu: z.optional(z.number().check(z.gte(2), z.lte(8))),
      }),
    }),
  ),
  DurableConfig: z.optional(
    z.strictObject({
      KMSKeyArn: keyArn,
      RetentionPeriodInDays: z.optional(z.int().check(z.gte(1), z.lte(90))),
      ExecutionTimeout: z.optional(z.int().check(z.gte(1), z.lte(31_622_400))), // seconds
    }),
  ),
}

const code = {
  ZipFile: text,
  S3Bucket: z.optional(z.string().check(z.minLength(3), z.maxLength(63), z.regex(/^[0-9A-Za-z.\-_]*(?<!\.)$/))),
  S3Key: z.optional(z.string().check(z.minLength(1), z.maxLength(1024))),
  S3ObjectVersion: z.optional(z.string().check(z.minLength(1), z.maxLength(1024))),
  S3ObjectStorageMode: z.optional(z.enum(['COPY', 'REFERENCE'])),
  ImageUri: text,
  SourceKMSKeyArn: keyArn,
}
const architectures = {
  Architectures: z.optional(z.array(z.enum(['x86_64', 'arm64'])).check(z.minLength(1), z.maxLength(1))),
}

export const newFunction = {
  FunctionName: functionName,
  Role: roleArn,
  Code: z.strictObject(code),
  ...settings,
  ...architectures,
  ...publishTo,
  Publish: flag,
  PackageType: z.optional(z.enum(['Zip', 'Image'])),
  Tags: z.optional(tags),
  CodeSigningConfigArn: z.optional(z.string().check(z.maxLength(200))),
  TenancyConfig: z.optional(z.strictObject({ TenantIsolationMode: z.enum(['PER_TENANT']) })),
}
export const changedFunction = {
  FunctionName: functionName,
  Role: z.optional(roleArn),
  ...settings,
  ...revisionId,
}
export const changedCode = {
  FunctionName: functionName,
  ...code,
  ...architectures,
  ...publishTo,
  Publish: flag,
  DryRun: flag,
  ...revisionId,
}
