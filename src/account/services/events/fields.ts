// Members that several operations take. AWS: EventBridge API Reference, 2026-11.

import * as z from 'zod/mini'

export const text = (most: number) => z.string().check(z.maxLength(most))
const full = (most: number) => text(most).check(z.minLength(1))
export const ruleName = full(64).check(
  z.regex(/^[.\-_A-Za-z0-9]+$/),
  // SIMPLIFIED: one name that AWS allows and JavaScript's objects cannot hold.
  z.refine((name) => name !== '__proto__'),
)
export const busName = z.optional(
  full(1600).check(z.regex(/^(arn:aws[\w-]*:events:[a-z]+-[a-z]+-[\w-]+:[0-9]{12}:event-bus\/)?[/.\-_A-Za-z0-9]+$/)),
)
export const roleArn = z.optional(full(1600))
export const nextToken = z.optional(full(2048))
export const limit = z.optional(z.int().check(z.gte(1), z.lte(100)))
export const tags = z.optional(z.array(z.strictObject({ Key: full(128), Value: text(256) })))

// SIMPLIFIED: of the targets that have settings of their own, these are kept as they are sent.
const settings = z.optional(z.record(z.string(), z.unknown()))
export const target = z.strictObject({
  Id: full(64).check(z.regex(/^[.\-_A-Za-z0-9]+$/)),
  Arn: full(1600),
  RoleArn: roleArn,
  Input: z.optional(text(8192)),
  InputPath: z.optional(text(256)),
  InputTransformer: settings,
  KinesisParameters: settings,
  RunCommandParameters: settings,
  EcsParameters: settings,
  BatchParameters: settings,
  SqsParameters: settings,
  HttpParameters: settings,
  RedshiftDataParameters: settings,
  SageMakerPipelineParameters: settings,
  DeadLetterConfig: settings,
  RetryPolicy: settings,
  AppSyncParameters: settings,
})
