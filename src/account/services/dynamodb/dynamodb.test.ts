import { describe, expect, it } from 'vitest'
import { ask, call, type World } from '#account'
import { ACCOUNT, ana, ben, dan, policyText } from '../../testAccount.ts'
import { after, answer, type Bare, outcome } from '../../testCalls.ts'
import { testWorkloads } from '../../testWorkloads.ts'

const world = testWorkloads()
const TableName = 'Orders'
const ARN = `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/Orders`
const key = (customer: string, order: number) => ({ customer: { S: customer }, order: { N: String(order) } })
const KEYS = [
  { AttributeName: 'customer', KeyType: 'HASH' },
  { AttributeName: 'order', KeyType: 'RANGE' },
]
const DEFINED = [
  { AttributeName: 'customer', AttributeType: 'S' },
  { AttributeName: 'order', AttributeType: 'N' },
]

function allowed(who: 'ben' | 'dan', ...statements: readonly object[]): World {
  return after(world, [
    'iam.PutUserPolicy',
    { UserName: who, PolicyName: 'orders', PolicyDocument: policyText(...statements) },
  ])
}

describe('errors', () => {
  const rows: readonly (readonly [operation: string, input: object, expected: string])[] = [
    [
      'DescribeTable',
      { TableName: 'Nothing' },
      'ResourceNotFoundException: Requested resource not found: Table: Nothing not found',
    ],
    ['GetItem', { TableName: 'Nothing', Key: {} }, 'ResourceNotFoundException: Requested resource not found'],
    ['CreateBackup', { TableName: 'Nothing', BackupName: 'abc' }, 'TableNotFoundException: Table not found: Nothing'],
    [
      'CreateTable',
      { TableName, AttributeDefinitions: DEFINED, KeySchema: KEYS, BillingMode: 'PAY_PER_REQUEST' },
      'ResourceInUseException: Table already exists: Orders',
    ],
    [
      'CreateTable',
      { TableName: 'Two', AttributeDefinitions: DEFINED, KeySchema: KEYS },
      'ValidationException: One or more parameter values were invalid: ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED',
    ],
    [
      'CreateTable',
      { TableName: 'Two', AttributeDefinitions: DEFINED, KeySchema: KEYS.slice(0, 1), BillingMode: 'PAY_PER_REQUEST' },
      'ValidationException: One or more parameter values were invalid: Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions',
    ],
    [
      'GetItem',
      { TableName, Key: { customer: { S: 'ben' } } },
      'ValidationException: The provided key element does not match the schema',
    ],
    [
      'PutItem',
      { TableName, Item: { customer: { S: 'ben' } } },
      'ValidationException: One or more parameter values were invalid: Missing the key order in the item',
    ],
    [
      'PutItem',
      { TableName, Item: { customer: { S: 'ben' }, order: { S: '1' } } },
      'ValidationException: One or more parameter values were invalid: Type mismatch for key order expected: N actual: S',
    ],
    [
      'PutItem',
      { TableName, Item: key('ben', 1), ConditionExpression: 'attribute_not_exists(customer)' },
      'ConditionalCheckFailedException: The conditional request failed',
    ],
    [
      'UpdateItem',
      {
        TableName,
        Key: key('ben', 1),
        UpdateExpression: 'SET #o = :o',
        ExpressionAttributeNames: { '#o': 'order' },
        ExpressionAttributeValues: { ':o': { N: '3' } },
      },
      'ValidationException: One or more parameter values were invalid: Cannot update attribute order. This attribute is part of the key',
    ],
    [
      'Query',
      {
        TableName,
        KeyConditionExpression: '#o = :o',
        ExpressionAttributeNames: { '#o': 'order' },
        ExpressionAttributeValues: { ':o': { N: '1' } },
      },
      'ValidationException: Query condition missed key schema element: customer',
    ],
    [
      'Query',
      {
        TableName,
        IndexName: 'none',
        KeyConditionExpression: 'a = :a',
        ExpressionAttributeValues: { ':a': { N: '1' } },
      },
      'ValidationException: The table does not have the specified index: none',
    ],
    [
      'Scan',
      { TableName, FilterExpression: 'a = :a' },
      'ValidationException: Invalid FilterExpression: An expression attribute value used in expression is not defined; attribute value: :a',
    ],
    [
      'Scan',
      { TableName, FilterExpression: 'a = = b' },
      'ValidationException: Invalid FilterExpression: Syntax error; token: "=", near: "= = b"',
    ],
    [
      'GetResourcePolicy',
      { ResourceArn: ARN },
      'PolicyNotFoundException: Resource-based policy not found for the provided ResourceArn',
    ],
    [
      'TransactWriteItems',
      {
        TransactItems: [
          { Delete: { TableName, Key: key('ben', 1) } },
          { ConditionCheck: { TableName, Key: key('ben', 9), ConditionExpression: 'attribute_exists(customer)' } },
        ],
      },
      'TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
    ],
  ]
  it.each(rows)('%s %j', (operation, input, expected) => {
    expect(outcome(world, `dynamodb.${operation}`, input)).toBe(expected)
  })

  it('keeps a protected table', () => {
    const safe = after(world, ['dynamodb.UpdateTable', { TableName, DeletionProtectionEnabled: true }])
    expect(outcome(safe, 'dynamodb.DeleteTable', { TableName })).toBe(
      'ValidationException: Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
    )
    const open = after(safe, ['dynamodb.UpdateTable', { TableName, DeletionProtectionEnabled: false }])
    expect(outcome(open, 'dynamodb.DeleteTable', { TableName })).toBe('ok')
  })
})

describe('expressions', () => {
  const conditions: readonly (readonly [expression: string, holds: boolean])[] = [
    ['total = :12', true],
    ['total <> :12 OR paid = :yes', true],
    ['total > :12', false],
    ['NOT total > :12', true],
    ['(total < :40 and paid = :yes) or total = :40', true],
    ['total BETWEEN :12 AND :40', true],
    ['total IN (:40, :12)', true],
    ['attribute_exists(missing)', false],
    ['attribute_not_exists(missing)', true],
    ['begins_with(customer, :b)', true],
    ['contains(customer, :b)', true],
    ['size(customer) >= :40', false],
    ['attribute_type(total, :n)', true],
    ['missing = :12', false],
  ]
  it.each(conditions)('%s: %s', (ConditionExpression, holds) => {
    const values = {
      ':12': { N: '12.0' },
      ':40': { N: '40' },
      ':yes': { BOOL: true },
      ':b': { S: 'be' },
      ':n': { S: 'N' },
    }
    const used = Object.fromEntries(Object.entries(values).filter(([name]) => ConditionExpression.includes(name)))
    const input = { TableName, Key: key('ben', 1), ConditionExpression, ExpressionAttributeValues: used }
    expect(outcome(world, 'dynamodb.DeleteItem', input).startsWith('ok')).toBe(holds)
  })

  const updates: readonly (readonly [expression: string, values: object, changed: object])[] = [
    ['SET total = total + :n', { ':n': { N: '3' } }, { total: { N: '15' } }],
    ['SET total = if_not_exists(none, :n)', { ':n': { N: '3' } }, { total: { N: '3' } }],
    ['SET tags = list_append(:l, :l)', { ':l': { L: [{ S: 'a' }] } }, { tags: { L: [{ S: 'a' }, { S: 'a' }] } }],
    ['SET a = :m SET total = total', { ':m': { M: {} } }, { a: { M: {} }, total: { N: '12' } }],
    ['REMOVE paid ADD total :n', { ':n': { N: '1' } }, { total: { N: '13' } }],
    ['ADD marks :s', { ':s': { SS: ['x'] } }, { marks: { SS: ['x'] } }],
  ]
  it.each(updates)('%s', (UpdateExpression, ExpressionAttributeValues, Attributes) => {
    const input = {
      TableName,
      Key: key('ben', 1),
      UpdateExpression,
      ExpressionAttributeValues,
      ReturnValues: 'UPDATED_NEW',
    }
    expect(answer(world, 'dynamodb.UpdateItem', input)).toEqual({ Attributes })
  })

  it('changes and shows what lies deep', () => {
    const deep = after(
      world,
      [
        'dynamodb.PutItem',
        {
          TableName,
          Item: { ...key('eve', 1), to: { M: { street: { S: 'Pier' }, no: { L: [{ N: '1' }, { N: '2' }] } } } },
        },
      ],
      [
        'dynamodb.UpdateItem',
        {
          TableName,
          Key: key('eve', 1),
          UpdateExpression: 'SET to.street = :s REMOVE to.no[0]',
          ExpressionAttributeValues: { ':s': { S: 'Quay' } },
        },
      ],
    )
    expect(
      answer(deep, 'dynamodb.GetItem', { TableName, Key: key('eve', 1), ProjectionExpression: 'to.street, to.no[0]' }),
    ).toEqual({
      Item: { to: { M: { street: { S: 'Quay' }, no: { L: [{ N: '2' }] } } } },
    })
  })
})

describe('reading many', () => {
  const of = (values: object) => ({
    KeyConditionExpression: 'customer = :c AND #o > :n',
    ExpressionAttributeNames: { '#o': 'order' },
    ExpressionAttributeValues: { ':c': { S: 'ben' }, ':n': { N: '0' }, ...values },
  })
  it('queries a partition in the order of its range, page by page', () => {
    const first = answer(world, 'dynamodb.Query', { TableName, ...of({}), Limit: 1, ScanIndexForward: false })
    expect(first).toMatchObject({ Items: [{ order: { N: '2' } }], Count: 1, LastEvaluatedKey: key('ben', 2) })
    const second = answer(world, 'dynamodb.Query', {
      TableName,
      ...of({}),
      ScanIndexForward: false,
      ExclusiveStartKey: key('ben', 2),
    })
    expect(second).toMatchObject({ Items: [{ order: { N: '1' } }], Count: 1 })
    expect(second).not.toHaveProperty('LastEvaluatedKey')
  })
  it('counts what a filter lets through of what it read', () => {
    expect(
      answer(world, 'dynamodb.Scan', {
        TableName,
        FilterExpression: 'paid = :y',
        ExpressionAttributeValues: { ':y': { BOOL: true } },
        Select: 'COUNT',
      }),
    ).toEqual({ Count: 2, ScannedCount: 3 })
  })
  it('asks an index, which holds its keys alone', () => {
    const indexed = after(world, [
      'dynamodb.UpdateTable',
      {
        TableName,
        AttributeDefinitions: [...DEFINED, { AttributeName: 'total', AttributeType: 'N' }],
        GlobalSecondaryIndexUpdates: [
          {
            Create: {
              IndexName: 'byTotal',
              KeySchema: [{ AttributeName: 'total', KeyType: 'HASH' }],
              Projection: { ProjectionType: 'KEYS_ONLY' },
            },
          },
        ],
      },
    ])
    const input = {
      TableName,
      IndexName: 'byTotal',
      KeyConditionExpression: 'total = :t',
      ExpressionAttributeValues: { ':t': { N: '7' } },
    }
    expect(answer(indexed, 'dynamodb.Query', input)).toEqual({
      Items: [{ ...key('dan', 1), total: { N: '7' } }],
      Count: 1,
      ScannedCount: 1,
    })
    expect(ask(indexed, ana, 'dynamodb.Query', input).evaluations[0]?.permission).toMatchObject({
      resource: `${ARN}/index/byTotal`,
      context: { 'dynamodb:Select': 'ALL_PROJECTED_ATTRIBUTES' },
    })
  })
})

describe('who may', () => {
  // AWS: DynamoDB Developer Guide, "Using IAM policy conditions for fine-grained access control", 2026-11.
  const own = allowed('ben', {
    Effect: 'Allow',
    Action: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:BatchWriteItem'],
    Resource: ARN,
    Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['${aws:username}'] } },
  })
  const query = (who: string) => ({
    TableName,
    KeyConditionExpression: 'customer = :c',
    ExpressionAttributeValues: { ':c': { S: who } },
  })
  const ownRows: readonly (readonly [operation: string, input: object, allowed: boolean])[] = [
    ['GetItem', { TableName, Key: key('ben', 1) }, true],
    ['GetItem', { TableName, Key: key('dan', 1) }, false],
    ['Query', query('ben'), true],
    ['Query', query('dan'), false],
    ['PutItem', { TableName, Item: key('dan', 5) }, false],
    [
      'BatchWriteItem',
      { RequestItems: { Orders: [{ PutRequest: { Item: key('ben', 5) } }, { PutRequest: { Item: key('dan', 5) } }] } },
      false,
    ],
    ['Scan', { TableName }, false],
  ]
  it.each(ownRows)('leads by its own key: %s %j: %s', (operation, input, may) => {
    expect(call(own, ben, `dynamodb.${operation}`, input).result.ok).toBe(may)
  })

  const columns = allowed('ben', {
    Effect: 'Allow',
    Action: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
    Resource: ARN,
    Condition: {
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['customer', 'order', 'total'] },
      StringEqualsIfExists: {
        'dynamodb:Select': 'SPECIFIC_ATTRIBUTES',
        'dynamodb:ReturnValues': ['NONE', 'UPDATED_OLD', 'UPDATED_NEW'],
      },
    },
  })
  const update = { TableName, Key: key('ben', 1), UpdateExpression: 'SET total = total' }
  const columnRows: readonly (readonly [operation: string, input: object, allowed: boolean])[] = [
    ['GetItem', { TableName, Key: key('ben', 1), ProjectionExpression: 'total' }, true],
    ['GetItem', { TableName, Key: key('ben', 1), ProjectionExpression: 'total, paid' }, false],
    ['GetItem', { TableName, Key: key('ben', 1) }, false],
    ['UpdateItem', update, true],
    ['UpdateItem', { ...update, ReturnValues: 'ALL_NEW' }, false],
    ['UpdateItem', { ...update, ConditionExpression: 'attribute_exists(paid)' }, false],
  ]
  it.each(columnRows)('keeps to its columns: %s %j: %s', (operation, input, may) => {
    expect(call(columns, ben, `dynamodb.${operation}`, input).result.ok).toBe(may)
  })

  it('lets in whom the policy of the table names, and tells of its Deny', () => {
    const policy = (Effect: string) =>
      [
        'dynamodb.PutResourcePolicy',
        {
          ResourceArn: ARN,
          Policy: policyText({
            Effect,
            Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/dan` },
            Action: 'dynamodb:GetItem',
            Resource: ARN,
          }),
        },
      ] as const satisfies Bare
    const get = { TableName, Key: key('dan', 1) }
    expect(outcome(after(world, policy('Allow')), 'dynamodb.GetItem', get, dan)).toBe('ok')
    expect(outcome(after(world, policy('Allow')), 'dynamodb.DeleteItem', get, dan)).toMatch(/^AccessDeniedException: /)
    expect(outcome(after(world, policy('Deny')), 'dynamodb.GetItem', get, dan)).toMatch(
      /^AccessDeniedException: User: .*user\/dan is not authorized to perform: dynamodb:GetItem on resource: arn:.*table\/Orders with an explicit deny in a resource-based policy$/,
    )
  })

  it('means the one whom it named, and nobody who comes after under that name', () => {
    const granted = after(world, [
      'dynamodb.PutResourcePolicy',
      {
        ResourceArn: ARN,
        Policy: policyText({
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/ben` },
          Action: 'dynamodb:Scan',
          Resource: ARN,
        }),
      },
    ])
    expect(outcome(granted, 'dynamodb.Scan', { TableName }, ben)).toBe('ok')
    const other = after(granted, ['iam.DeleteUser', { UserName: 'ben' }], ['iam.CreateUser', { UserName: 'ben' }])
    expect(outcome(other, 'dynamodb.Scan', { TableName }, ben)).toMatch(/^AccessDeniedException/)
  })

  it('knows the tags of the table', () => {
    const tagged = allowed('ben', {
      Effect: 'Allow',
      Action: 'dynamodb:*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:ResourceTag/team': 'photo' } },
    })
    expect(outcome(tagged, 'dynamodb.DescribeTable', { TableName }, ben)).toBe('ok')
    const untagged = after(tagged, ['dynamodb.UntagResource', { ResourceArn: ARN, TagKeys: ['team'] }])
    expect(outcome(untagged, 'dynamodb.DescribeTable', { TableName }, ben)).toMatch(/^AccessDeniedException/)
  })
})

it('writes down the key of an item, and no value', () => {
  const { event } = call(world, ana, 'dynamodb.PutItem', { TableName, Item: { ...key('ben', 1), card: { S: '4111' } } })
  expect(event).toMatchObject({
    eventCategory: 'Data',
    managementEvent: false,
    eventSource: 'dynamodb.amazonaws.com',
    resources: [{ accountId: ACCOUNT, type: 'AWS::DynamoDB::Table', ARN }],
    requestParameters: { tableName: TableName, key: { customer: 'ben', order: '1' } },
    responseElements: null,
  })
  expect(JSON.stringify(event)).not.toContain('4111')
})
