import { ACCOUNT, policyText } from '../../testAccount.ts'
import type { TestRow } from '../testRow.ts'

const TableName = 'Orders'
const ResourceArn = `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/${TableName}`
const Key = { customer: { S: 'ben' }, order: { N: '1' } }
const Policy = policyText({
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/dan` },
  Action: 'dynamodb:GetItem',
  Resource: ResourceArn,
})

const settings = {
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  SSESpecification: { Enabled: true, SSEType: 'KMS' },
  TableClass: 'STANDARD',
  DeletionProtectionEnabled: true,
  OnDemandThroughput: { MaxReadRequestUnits: 10 },
  WarmThroughput: { ReadUnitsPerSecond: 10 },
  GlobalTableSettingsReplicationMode: 'ENABLED',
}
const byTotal = {
  IndexName: 'byTotal',
  KeySchema: [{ AttributeName: 'total', KeyType: 'HASH' }],
  Projection: { ProjectionType: 'KEYS_ONLY' },
}
const definitions = [
  { AttributeName: 'customer', AttributeType: 'S' },
  { AttributeName: 'order', AttributeType: 'N' },
  { AttributeName: 'total', AttributeType: 'N' },
]
const named = { ExpressionAttributeNames: { '#p': 'paid' }, ExpressionAttributeValues: { ':yes': { BOOL: true } } }
const write = {
  ConditionExpression: '#p = :yes',
  ...named,
  ReturnValues: 'ALL_OLD',
  ReturnConsumedCapacity: 'TOTAL',
  ReturnItemCollectionMetrics: 'NONE',
  ReturnValuesOnConditionCheckFailure: 'NONE',
}
const search = {
  FilterExpression: '#p = :yes',
  ProjectionExpression: 'customer',
  ConsistentRead: true,
  Select: 'SPECIFIC_ATTRIBUTES',
  Limit: 1,
  ReturnConsumedCapacity: 'TOTAL',
}
const found = ['Items', 'Count', 'ScannedCount', 'LastEvaluatedKey', 'ConsumedCapacity']

export const rows: Readonly<Record<string, TestRow>> = {
  BatchGetItem: {
    input: { RequestItems: { [TableName]: { Keys: [Key] } }, ReturnConsumedCapacity: 'TOTAL' },
    optional: ['ReturnConsumedCapacity'],
    actions: ['dynamodb:BatchGetItem'],
    output: ['Responses', 'UnprocessedKeys', 'ConsumedCapacity'],
  },
  BatchWriteItem: {
    input: {
      RequestItems: { [TableName]: [{ DeleteRequest: { Key } }] },
      ReturnConsumedCapacity: 'TOTAL',
      ReturnItemCollectionMetrics: 'NONE',
    },
    optional: ['ReturnConsumedCapacity', 'ReturnItemCollectionMetrics'],
    actions: ['dynamodb:BatchWriteItem'],
    output: ['UnprocessedItems', 'ConsumedCapacity'],
  },
  CreateBackup: {
    input: { TableName, BackupName: 'monday' },
    actions: ['dynamodb:CreateBackup'],
    output: ['BackupDetails'],
  },
  CreateTable: {
    input: {
      TableName: 'Prints',
      AttributeDefinitions: definitions,
      KeySchema: [
        { AttributeName: 'customer', KeyType: 'HASH' },
        { AttributeName: 'order', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [byTotal],
      LocalSecondaryIndexes: [],
      ...settings,
      Tags: [{ Key: 'team', Value: 'photo' }],
      ResourcePolicy: Policy,
    },
    optional: [
      'AttributeDefinitions',
      'KeySchema',
      'GlobalSecondaryIndexes',
      'LocalSecondaryIndexes',
      'Tags',
      'ResourcePolicy',
      ...Object.keys(settings),
    ],
    actions: ['dynamodb:CreateTable', 'dynamodb:TagResource', 'dynamodb:PutResourcePolicy'],
    output: ['TableDescription'],
  },
  DeleteItem: {
    input: { TableName, Key, ...write },
    optional: Object.keys(write),
    actions: ['dynamodb:DeleteItem'],
    output: ['Attributes', 'ConsumedCapacity'],
  },
  DeleteResourcePolicy: {
    input: { ResourceArn, ExpectedRevisionId: 'NO_POLICY' },
    optional: ['ExpectedRevisionId'],
    actions: ['dynamodb:DeleteResourcePolicy'],
    output: ['RevisionId'],
  },
  DeleteTable: { input: { TableName }, actions: ['dynamodb:DeleteTable'], output: ['TableDescription'] },
  DescribeContinuousBackups: {
    input: { TableName },
    actions: ['dynamodb:DescribeContinuousBackups'],
    output: ['ContinuousBackupsDescription'],
  },
  DescribeTable: { input: { TableName }, actions: ['dynamodb:DescribeTable'], output: ['Table'] },
  GetItem: {
    input: {
      TableName,
      Key,
      ConsistentRead: true,
      ProjectionExpression: '#p',
      ExpressionAttributeNames: { '#p': 'paid' },
      ReturnConsumedCapacity: 'TOTAL',
    },
    optional: ['ConsistentRead', 'ProjectionExpression', 'ExpressionAttributeNames', 'ReturnConsumedCapacity'],
    actions: ['dynamodb:GetItem'],
    output: ['Item', 'ConsumedCapacity'],
  },
  GetResourcePolicy: {
    input: { ResourceArn },
    actions: ['dynamodb:GetResourcePolicy'],
    output: ['Policy', 'RevisionId'],
    given: [['dynamodb.PutResourcePolicy', { ResourceArn, Policy }]],
  },
  ListTables: {
    input: { ExclusiveStartTableName: 'AAA', Limit: 1 },
    optional: ['ExclusiveStartTableName', 'Limit'],
    actions: ['dynamodb:ListTables'],
    output: ['TableNames'],
  },
  ListTagsOfResource: {
    input: { ResourceArn },
    actions: ['dynamodb:ListTagsOfResource'],
    output: ['Tags'],
  },
  PutItem: {
    input: { TableName, Item: { ...Key, paid: { BOOL: false } }, ...write },
    optional: Object.keys(write),
    actions: ['dynamodb:PutItem'],
    output: ['Attributes', 'ConsumedCapacity'],
  },
  PutResourcePolicy: {
    input: { ResourceArn, Policy, ExpectedRevisionId: 'NO_POLICY', ConfirmRemoveSelfResourceAccess: true },
    optional: ['ExpectedRevisionId', 'ConfirmRemoveSelfResourceAccess'],
    actions: ['dynamodb:PutResourcePolicy'],
    output: ['RevisionId'],
  },
  Query: {
    input: {
      TableName,
      KeyConditionExpression: 'customer = :who',
      ...search,
      ...named,
      ExpressionAttributeValues: { ...named.ExpressionAttributeValues, ':who': { S: 'ben' } },
      ScanIndexForward: true,
      ExclusiveStartKey: { customer: { S: 'ben' }, order: { N: '0' } },
    },
    optional: [
      'KeyConditionExpression',
      'ScanIndexForward',
      'ExclusiveStartKey',
      ...Object.keys({ ...search, ...named }),
    ],
    actions: ['dynamodb:Query'],
    output: found,
  },
  Scan: {
    input: { TableName, ...search, ...named, TotalSegments: 1, Segment: 0 },
    optional: ['TotalSegments', 'Segment', ...Object.keys({ ...search, ...named })],
    actions: ['dynamodb:Scan'],
    output: found,
  },
  TagResource: {
    input: { ResourceArn, Tags: [{ Key: 'stage', Value: 'final' }] },
    actions: ['dynamodb:TagResource'],
    output: [],
  },
  TransactGetItems: {
    input: { TransactItems: [{ Get: { TableName, Key } }], ReturnConsumedCapacity: 'NONE' },
    optional: ['ReturnConsumedCapacity'],
    actions: ['dynamodb:GetItem'],
    output: ['Responses'],
  },
  TransactWriteItems: {
    input: {
      TransactItems: [
        { ConditionCheck: { TableName, Key, ConditionExpression: 'attribute_exists(paid)' } },
        { Put: { TableName, Item: { ...Key, order: { N: '9' } } } },
        { Update: { TableName, Key, UpdateExpression: 'REMOVE paid' } },
        { Delete: { TableName, Key: { ...Key, order: { N: '2' } } } },
      ],
      ClientRequestToken: 'once',
      ReturnConsumedCapacity: 'NONE',
      ReturnItemCollectionMetrics: 'NONE',
    },
    optional: ['ClientRequestToken', 'ReturnConsumedCapacity', 'ReturnItemCollectionMetrics'],
    actions: ['dynamodb:ConditionCheckItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    output: [],
  },
  UntagResource: { input: { ResourceArn, TagKeys: ['team'] }, actions: ['dynamodb:UntagResource'], output: [] },
  UpdateContinuousBackups: {
    input: {
      TableName,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7 },
    },
    actions: ['dynamodb:UpdateContinuousBackups'],
    output: ['ContinuousBackupsDescription'],
  },
  UpdateItem: {
    input: { TableName, Key, UpdateExpression: 'SET total = total', ...write, ReturnValues: 'UPDATED_NEW' },
    optional: ['UpdateExpression', ...Object.keys(write)],
    actions: ['dynamodb:UpdateItem'],
    output: ['Attributes', 'ConsumedCapacity'],
  },
  UpdateTable: {
    input: {
      TableName,
      AttributeDefinitions: definitions,
      GlobalSecondaryIndexUpdates: [{ Create: byTotal }],
      ...settings,
    },
    optional: ['AttributeDefinitions', 'GlobalSecondaryIndexUpdates', ...Object.keys(settings)],
    actions: ['dynamodb:UpdateTable'],
    output: ['TableDescription'],
  },
  UpdateTimeToLive: {
    input: { TableName, TimeToLiveSpecification: { Enabled: true, AttributeName: 'until' } },
    actions: ['dynamodb:UpdateTimeToLive'],
    output: ['TimeToLiveSpecification'],
  },
}
