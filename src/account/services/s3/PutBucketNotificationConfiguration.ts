import * as z from 'zod/mini'
import { newOpaqueId } from '../../ids.ts'
import { fail } from '../../operation.ts'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

/** AWS: S3 API Reference, "Event", 2026-11. */
const EVENTS = [
  's3:ReducedRedundancyLostObject',
  ...(['*', 'Put', 'Post', 'Copy', 'CompleteMultipartUpload'] as const).map(
    (one) => `s3:ObjectCreated:${one}` as const,
  ),
  ...(['*', 'Delete', 'DeleteMarkerCreated'] as const).map((one) => `s3:ObjectRemoved:${one}` as const),
  ...(['*', 'Post', 'Completed', 'Delete'] as const).map((one) => `s3:ObjectRestore:${one}` as const),
  's3:Replication:*',
  's3:Replication:OperationFailedReplication',
  's3:Replication:OperationNotTracked',
  's3:Replication:OperationMissedThreshold',
  's3:Replication:OperationReplicatedAfterThreshold',
  's3:LifecycleTransition',
  's3:IntelligentTiering',
  's3:ObjectAcl:Put',
  ...(['*', 'Delete'] as const).map((one) => `s3:LifecycleExpiration:${one}` as const),
  's3:LifecycleExpiration:DeleteMarkerCreated',
  ...(['*', 'Put', 'Delete'] as const).map((one) => `s3:ObjectTagging:${one}` as const),
  ...(['*', 'Put', 'Delete'] as const).map((one) => `s3:ObjectAnnotation:${one}` as const),
] as const

const text = z.optional(z.string())
const each = {
  Id: text,
  Events: z.array(z.enum(EVENTS)),
  Filter: z.optional(
    z.strictObject({
      Key: z.optional(
        z.strictObject({ FilterRules: z.optional(z.array(z.strictObject({ Name: text, Value: text }))) }),
      ),
    }),
  ),
}
const configuration = z.strictObject({
  TopicConfigurations: z.optional(z.array(z.strictObject({ ...each, TopicArn: z.string() }))),
  QueueConfigurations: z.optional(z.array(z.strictObject({ ...each, QueueArn: z.string() }))),
  LambdaFunctionConfigurations: z.optional(z.array(z.strictObject({ ...each, LambdaFunctionArn: z.string() }))),
  EventBridgeConfiguration: z.optional(z.strictObject({})),
})

/** Replaces the whole configuration. */
// SIMPLIFIED: the setting is kept; nobody is notified, and whether the destinations let S3 in is not asked.
export const PutBucketNotificationConfiguration = bucketOperation({
  input: z.strictObject({
    ...bucket,
    NotificationConfiguration: configuration,
    SkipDestinationValidation: z.optional(z.boolean()),
  }),
  action: 's3:PutBucketNotification',
  readOnly: false,
  query: () => ({ notification: '' }),
  eventName: 'PutBucketNotification',
  run(one, { NotificationConfiguration: asked }, { draft }) {
    const lists = [
      ['TopicConfigurations', asked.TopicConfigurations, /^arn:aws:sns:[\w-]+:\d{12}:./],
      ['QueueConfigurations', asked.QueueConfigurations, /^arn:aws:sqs:[\w-]+:\d{12}:./],
      ['LambdaFunctionConfigurations', asked.LambdaFunctionConfigurations, /^arn:aws:lambda:[\w-]+:\d{12}:function:./],
    ] as const
    const kept = lists.flatMap(([name, list, arn]) =>
      list
        ? [[name, list.map((row) => ({ ...checked(row, arn), Id: row.Id ?? newOpaqueId(draft, 48) }))] as const]
        : [],
    )
    one.notification = {
      ...Object.fromEntries(kept),
      ...(asked.EventBridgeConfiguration && { EventBridgeConfiguration: {} }),
    }
    return {}
  },
})

interface Asked {
  readonly TopicArn?: string
  readonly QueueArn?: string
  readonly LambdaFunctionArn?: string
  readonly Filter?: z.infer<typeof each.Filter>
}

function checked<Row extends Asked>(row: Row, form: RegExp): Row {
  if (!form.test(row.TopicArn ?? row.QueueArn ?? row.LambdaFunctionArn ?? ''))
    fail('InvalidArgument', 'The ARN could not be parsed')
  if (row.Filter?.Key?.FilterRules?.some(({ Name = '' }) => !['prefix', 'suffix'].includes(Name.toLowerCase())))
    fail('InvalidArgument', 'filter rule name must be either prefix or suffix')
  return row
}
