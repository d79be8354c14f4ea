// Members that several operations take. AWS: DynamoDB API Reference, 2026-11; the patterns are AWS's own.

import * as z from 'zod/mini'
import type { AttributeValue } from './state.ts'

const NAME = /^[a-zA-Z0-9_.-]+$/

const text = z.optional(z.string())
const flag = z.optional(z.boolean())
const attributeName = z.string().check(z.minLength(1), z.maxLength(255))

export const name = z.string().check(z.minLength(3), z.maxLength(255), z.regex(NAME))
/** A name or an ARN. */
export const tableName = z.string().check(z.minLength(1), z.maxLength(1024))
export const table = { TableName: tableName }
export const resourceArn = z.string().check(z.minLength(1), z.maxLength(1283))
export const revisionId = z.optional(z.string().check(z.minLength(1), z.maxLength(255)))

const attributeValue: z.ZodMiniType<AttributeValue> = z.lazy(() =>
  z.strictObject({
    S: text,
    N: text,
    B: text,
    SS: z.optional(z.array(z.string())),
    NS: z.optional(z.array(z.string())),
    BS: z.optional(z.array(z.string())),
    M: z.optional(z.record(z.string(), attributeValue)),
    L: z.optional(z.array(attributeValue)),
    NULL: flag,
    BOOL: flag,
  }),
)
export const item = z.record(z.string(), attributeValue)

const keySchema = z
  .array(z.strictObject({ AttributeName: attributeName, KeyType: z.enum(['HASH', 'RANGE']) }))
  .check(z.minLength(1))
const projection = z.strictObject({
  ProjectionType: z.optional(z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE'])),
  NonKeyAttributes: z.optional(z.array(attributeName).check(z.minLength(1), z.maxLength(20))),
})
const units = z.int().check(z.gte(1))
const throughput = z.optional(z.strictObject({ ReadCapacityUnits: units, WriteCapacityUnits: units }))
const count = z.optional(z.int())
const onDemand = z.optional(z.strictObject({ MaxReadRequestUnits: count, MaxWriteRequestUnits: count }))
const warm = z.optional(z.strictObject({ ReadUnitsPerSecond: count, WriteUnitsPerSecond: count }))
const capacity = { ProvisionedThroughput: throughput, OnDemandThroughput: onDemand, WarmThroughput: warm }
const index = { IndexName: name, KeySchema: keySchema, Projection: projection }
const definitions = z.optional(
  z.array(z.strictObject({ AttributeName: attributeName, AttributeType: z.enum(['S', 'N', 'B']) })),
)
const billingMode = z.optional(z.enum(['PROVISIONED', 'PAY_PER_REQUEST']))
const tableClass = z.optional(z.enum(['STANDARD', 'STANDARD_INFREQUENT_ACCESS']))
const settingsReplication = z.optional(z.enum(['ENABLED', 'DISABLED', 'ENABLED_WITH_OVERRIDES']))
const stream = z.optional(
  z.strictObject({
    StreamEnabled: z.boolean(),
    StreamViewType: z.optional(z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY'])),
  }),
)
const encryption = z.optional(
  z.strictObject({ Enabled: flag, SSEType: z.optional(z.enum(['AES256', 'KMS'])), KMSMasterKeyId: text }),
)

export const tag = z.strictObject({
  Key: z.string().check(z.minLength(1), z.maxLength(128)),
  Value: z.string().check(z.maxLength(256)),
})

/** What CreateTable sets and UpdateTable changes. */
const settings = {
  BillingMode: billingMode,
  ProvisionedThroughput: throughput,
  StreamSpecification: stream,
  SSESpecification: encryption,
  TableClass: tableClass,
  DeletionProtectionEnabled: flag,
  OnDemandThroughput: onDemand,
  WarmThroughput: warm,
  GlobalTableSettingsReplicationMode: settingsReplication,
}
export const newTable = {
  AttributeDefinitions: definitions,
  ...table,
  KeySchema: z.optional(keySchema),
  LocalSecondaryIndexes: z.optional(z.array(z.strictObject(index))),
  GlobalSecondaryIndexes: z.optional(z.array(z.strictObject({ ...index, ...capacity }))),
  ...settings,
  Tags: z.optional(z.array(tag)),
  ResourcePolicy: text,
  GlobalTableSourceArn: z.optional(tableName),
}

const overrides = {
  RegionName: z.string(),
  KMSMasterKeyId: text,
  ProvisionedThroughputOverride: z.optional(z.strictObject({ ReadCapacityUnits: z.optional(units) })),
  OnDemandThroughputOverride: z.optional(z.strictObject({ MaxReadRequestUnits: count })),
  GlobalSecondaryIndexes: z.optional(
    z
      .array(
        z.strictObject({
          IndexName: name,
          ProvisionedThroughputOverride: z.optional(z.strictObject({ ReadCapacityUnits: z.optional(units) })),
          OnDemandThroughputOverride: z.optional(z.strictObject({ MaxReadRequestUnits: count })),
        }),
      )
      .check(z.minLength(1)),
  ),
  TableClassOverride: tableClass,
}
const region = z.optional(z.strictObject({ RegionName: z.string() }))
export const changedTable = {
  AttributeDefinitions: definitions,
  ...table,
  ...settings,
  GlobalSecondaryIndexUpdates: z.optional(
    z.array(
      z.strictObject({
        Update: z.optional(z.strictObject({ IndexName: name, ...capacity })),
        Create: z.optional(z.strictObject({ ...index, ...capacity })),
        Delete: z.optional(z.strictObject({ IndexName: name })),
      }),
    ),
  ),
  ReplicaUpdates: z.optional(
    z
      .array(
        z.strictObject({
          Create: z.optional(z.strictObject(overrides)),
          Update: z.optional(z.strictObject(overrides)),
          Delete: region,
        }),
      )
      .check(z.minLength(1)),
  ),
  MultiRegionConsistency: z.optional(z.enum(['EVENTUAL', 'STRONG'])),
  GlobalTableWitnessUpdates: z.optional(
    z.array(z.strictObject({ Create: region, Delete: region })).check(z.minLength(1), z.maxLength(1)),
  ),
}

const placeholders = { ExpressionAttributeNames: z.optional(z.record(z.string(), z.string())) }
export const names = placeholders
const namesAndValues = { ...placeholders, ExpressionAttributeValues: z.optional(item) }
const condition = { ConditionExpression: text, ...namesAndValues }
const onFailure = { ReturnValuesOnConditionCheckFailure: z.optional(z.enum(['ALL_OLD', 'NONE'])) }

const COMPARISONS = [
  ...(['EQ', 'NE', 'IN', 'LE', 'LT', 'GE', 'GT', 'BETWEEN', 'NOT_NULL', 'NULL'] as const),
  ...(['CONTAINS', 'NOT_CONTAINS', 'BEGINS_WITH'] as const),
] as const
const operator = z.enum(COMPARISONS)
const comparisons = z.optional(
  z.record(
    z.string(),
    z.strictObject({ AttributeValueList: z.optional(z.array(attributeValue)), ComparisonOperator: operator }),
  ),
)
const either = { ConditionalOperator: z.optional(z.enum(['AND', 'OR'])) }
const expected = {
  Expected: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        Value: z.optional(attributeValue),
        Exists: flag,
        ComparisonOperator: z.optional(operator),
        AttributeValueList: z.optional(z.array(attributeValue)),
      }),
    ),
  ),
  ...either,
}
export const attributeUpdates = {
  AttributeUpdates: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        Value: z.optional(attributeValue),
        Action: z.optional(z.enum(['ADD', 'PUT', 'DELETE'])),
      }),
    ),
  ),
}

export const consumed = { ReturnConsumedCapacity: z.optional(z.enum(['INDEXES', 'TOTAL', 'NONE'])) }
export const metrics = { ReturnItemCollectionMetrics: z.optional(z.enum(['SIZE', 'NONE'])) }
const attributesToGet = { AttributesToGet: z.optional(z.array(z.string()).check(z.minLength(1))) }

/** What PutItem, UpdateItem and DeleteItem take beside the item or its key. */
export const write = {
  ...table,
  ...expected,
  ...condition,
  ...onFailure,
  ...consumed,
  ...metrics,
  ReturnValues: z.optional(z.enum(['NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW'])),
}
export const read = { ConsistentRead: flag, ...attributesToGet, ProjectionExpression: text, ...names }

/** What Query and Scan share. */
const search = {
  ...table,
  ...read,
  ...consumed,
  ...either,
  ...namesAndValues,
  IndexName: z.optional(name),
  Select: z.optional(z.enum(['ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES', 'SPECIFIC_ATTRIBUTES', 'COUNT'])),
  Limit: z.optional(z.int().check(z.gte(1))),
  ExclusiveStartKey: z.optional(item),
  FilterExpression: text,
}
export const query = {
  ...search,
  KeyConditions: comparisons,
  QueryFilter: comparisons,
  ScanIndexForward: flag,
  KeyConditionExpression: text,
}
export const scan = {
  ...search,
  ScanFilter: comparisons,
  TotalSegments: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))),
  Segment: z.optional(z.int().check(z.gte(0), z.lte(999_999))),
}

const transacted = { ...table, ...condition, ...onFailure }
export const transactItems = z
  .array(
    z.strictObject({
      ConditionCheck: z.optional(z.strictObject({ ...transacted, ConditionExpression: z.string(), Key: item })),
      Put: z.optional(z.strictObject({ ...transacted, Item: item })),
      Delete: z.optional(z.strictObject({ ...transacted, Key: item })),
      Update: z.optional(z.strictObject({ ...transacted, Key: item, UpdateExpression: z.string() })),
    }),
  )
  .check(z.minLength(1), z.maxLength(100))
