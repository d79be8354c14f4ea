// What a table is set to, from a request that creates or changes it.
// AWS: DynamoDB API Reference, CreateTable and UpdateTable, 2026-11.
// SIMPLIFIED: capacity, warm throughput and table classes are kept and have no effect; there are no replicas.

import type { z } from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import type { changedTable } from './fields.ts'
import type { AttributeDefinition, Index, KeyElement, Projection, Table } from './state.ts'

type Asked = {
  readonly [Member in
    | 'BillingMode'
    | 'ProvisionedThroughput'
    | 'StreamSpecification'
    | 'SSESpecification'
    | 'TableClass'
    | 'DeletionProtectionEnabled']?: z.infer<(typeof changedTable)[Member]>
}
type Settings = Pick<Table, 'billingMode' | 'capacity' | 'stream' | 'encryption' | 'tableClass' | 'deletionProtection'>

/** Members that are not named stay as they are. */
export function settingsFrom(asked: Asked, old: Settings, now: number): Settings {
  const { BillingMode: billingMode = old.billingMode, StreamSpecification: stream, SSESpecification: sse } = asked
  return {
    billingMode,
    deletionProtection: asked.DeletionProtectionEnabled ?? old.deletionProtection,
    ...present({
      capacity: capacityFrom(asked, billingMode, old.capacity),
      stream: stream ? streamFrom(stream, now) : old.stream,
      encryption: sse ? encryptionFrom(sse) : old.encryption,
      tableClass: asked.TableClass ?? old.tableClass,
    }),
  }
}

function capacityFrom(
  { ProvisionedThroughput: asked }: Asked,
  mode: string,
  old: Table['capacity'],
): Table['capacity'] {
  if (mode === 'PAY_PER_REQUEST') {
    if (asked)
      invalid('Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST')
    return undefined
  }
  const capacity = asked ? { read: asked.ReadCapacityUnits, write: asked.WriteCapacityUnits } : old
  return (
    capacity ??
    invalid('ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED')
  )
}

function streamFrom(asked: NonNullable<Asked['StreamSpecification']>, now: number): Table['stream'] {
  if (!asked.StreamEnabled) return undefined
  return { view: asked.StreamViewType ?? 'NEW_AND_OLD_IMAGES', label: iso(now).replace('Z', '.000') }
}

/** Not enabled means: with a key that AWS owns. */
function encryptionFrom({ Enabled, KMSMasterKeyId }: NonNullable<Asked['SSESpecification']>): Table['encryption'] {
  if (Enabled !== true) return undefined
  return KMSMasterKeyId === undefined ? {} : { keyId: KMSMasterKeyId }
}

interface AskedIndex {
  readonly IndexName: string
  readonly KeySchema: readonly KeyElement[]
  readonly Projection: Projection
}

export function indexFrom(kind: Index['kind'], { IndexName, KeySchema, Projection }: AskedIndex): Index {
  return { kind, name: IndexName, keySchema: KeySchema, projection: Projection }
}

/** Every attribute of a key is defined, and nothing else is. */
export function checkKeys(
  attributes: readonly AttributeDefinition[],
  schemas: readonly (readonly KeyElement[])[],
): void {
  const defined = attributes.map(({ AttributeName }) => AttributeName)
  for (const schema of schemas) {
    const keys = schema.map(({ AttributeName }) => AttributeName)
    if (schema[0]?.KeyType !== 'HASH')
      invalid('The first KeySchemaElement is not a HASH key type', 'Invalid KeySchema:')
    if (schema.length > 2) invalid('Too many KeySchema elements; expected at most 2', 'Invalid KeySchema:')
    if (!keys.every((key) => defined.includes(key)))
      invalid(
        `Some index key attributes are not defined in AttributeDefinitions. Keys: [${keys.join(', ')}], AttributeDefinitions: [${defined.join(', ')}]`,
      )
  }
  const used = new Set(schemas.flatMap((schema) => schema.map(({ AttributeName }) => AttributeName)))
  if (used.size !== defined.length)
    invalid(
      'Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions',
    )
}

export function invalid(words: string, begin = 'One or more parameter values were invalid:'): never {
  return fail('ValidationException', `${begin} ${words}`)
}
