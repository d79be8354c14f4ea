// Tables as DynamoDB answers with them; members in the order of the API. AWS: DynamoDB API Reference, 2026-11.

import { iso } from '../../clock.ts'
import { REGION } from '../../origin.ts'
import { present } from '../../present.ts'
import type { AccountId } from '../../types.ts'
import type { Backup, Index, Table } from './state.ts'
import { indexArn, tableArn } from './table.ts'

/** SIMPLIFIED: a table is active as soon as it is made, and its size is not counted. */
export function tableView(account: AccountId, table: Table, status: 'ACTIVE' | 'DELETING' = 'ACTIVE') {
  const { name, stream, encryption, tableClass } = table
  const arn = tableArn(account, name)
  const items = Object.values(table.items)
  const indexes = (kind: Index['kind']) => {
    const views = table.indexes.filter((index) => index.kind === kind).map((one) => indexView(account, name, one))
    return views.length > 0 ? views : undefined
  }
  return {
    AttributeDefinitions: table.attributes,
    TableName: name,
    KeySchema: table.keySchema,
    TableStatus: status,
    CreationDateTime: iso(table.created),
    ProvisionedThroughput: {
      NumberOfDecreasesToday: 0,
      ReadCapacityUnits: table.capacity?.read ?? 0,
      WriteCapacityUnits: table.capacity?.write ?? 0,
    },
    TableSizeBytes: JSON.stringify(items).length,
    ItemCount: items.length,
    TableArn: arn,
    TableId: table.id,
    ...present({
      BillingModeSummary:
        table.billingMode === 'PAY_PER_REQUEST'
          ? { BillingMode: table.billingMode, LastUpdateToPayPerRequestDateTime: iso(table.created) }
          : undefined,
      LocalSecondaryIndexes: indexes('local'),
      GlobalSecondaryIndexes: indexes('global'),
      StreamSpecification: stream && { StreamEnabled: true, StreamViewType: stream.view },
      LatestStreamLabel: stream?.label,
      LatestStreamArn: stream && `${arn}/stream/${stream.label}`,
      SSEDescription: encryption && {
        Status: 'ENABLED',
        SSEType: 'KMS',
        KMSMasterKeyArn: keyArn(account, encryption.keyId ?? 'alias/aws/dynamodb'),
      },
      TableClassSummary: tableClass && { TableClass: tableClass },
    }),
    DeletionProtectionEnabled: table.deletionProtection,
  }
}

function keyArn(account: AccountId, id: string): string {
  if (id.startsWith('arn:')) return id
  return `arn:aws:kms:${REGION}:${account}:${id.startsWith('alias/') ? id : `key/${id}`}`
}

function indexView(account: AccountId, table: string, { kind, name, keySchema, projection }: Index) {
  return {
    IndexName: name,
    KeySchema: keySchema,
    Projection: projection,
    ...(kind === 'global' && { IndexStatus: 'ACTIVE' }),
    IndexArn: indexArn(account, table, name),
  }
}

export function recoveryView({ recovery }: Table, now: number) {
  return {
    ContinuousBackupsStatus: 'ENABLED',
    PointInTimeRecoveryDescription: recovery
      ? {
          PointInTimeRecoveryStatus: 'ENABLED',
          RecoveryPeriodInDays: recovery.days,
          EarliestRestorableDateTime: iso(Math.max(recovery.since, now - recovery.days * 86_400_000)),
          LatestRestorableDateTime: iso(now),
        }
      : { PointInTimeRecoveryStatus: 'DISABLED' },
  }
}

export function backupView({ arn, name, created, items }: Backup) {
  return {
    BackupArn: arn,
    BackupName: name,
    BackupSizeBytes: JSON.stringify(Object.values(items)).length,
    BackupStatus: 'AVAILABLE',
    BackupType: 'USER',
    BackupCreationDateTime: iso(created),
  }
}
