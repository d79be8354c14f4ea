// What DynamoDB remembers of one account, in the words of its API.

export interface DynamoDbState {
  readonly tables: Readonly<Record<string, Table>> // by name
  readonly backups: Readonly<Record<string, Backup>> // by ARN
}

/** Exactly one member is set. */
export interface AttributeValue {
  readonly S?: string | undefined
  readonly N?: string | undefined
  readonly B?: string | undefined // base64
  readonly SS?: readonly string[] | undefined
  readonly NS?: readonly string[] | undefined
  readonly BS?: readonly string[] | undefined
  readonly M?: Readonly<Record<string, AttributeValue>> | undefined
  readonly L?: readonly AttributeValue[] | undefined
  readonly NULL?: boolean | undefined
  readonly BOOL?: boolean | undefined
}

export type Item = Readonly<Record<string, AttributeValue>>

export interface KeyElement {
  readonly AttributeName: string
  readonly KeyType: 'HASH' | 'RANGE'
}
export interface AttributeDefinition {
  readonly AttributeName: string
  readonly AttributeType: 'S' | 'N' | 'B'
}
export interface Projection {
  readonly ProjectionType?: 'ALL' | 'KEYS_ONLY' | 'INCLUDE' | undefined
  readonly NonKeyAttributes?: readonly string[] | undefined
}
export interface Index {
  readonly kind: 'local' | 'global'
  readonly name: string
  readonly keySchema: readonly KeyElement[]
  readonly projection: Projection
}

export interface Table {
  readonly name: string
  readonly id: string // UUID
  readonly created: number // milliseconds since the Unix epoch, UTC
  readonly attributes: readonly AttributeDefinition[]
  readonly keySchema: readonly KeyElement[]
  readonly indexes: readonly Index[]
  readonly billingMode: 'PROVISIONED' | 'PAY_PER_REQUEST'
  readonly capacity?: { readonly read: number; readonly write: number } // units; with PROVISIONED alone
  readonly stream?: { readonly view: string; readonly label: string }
  /** Absent: a key that AWS owns. `keyId` absent: the key `aws/dynamodb` that AWS keeps for the account. */
  readonly encryption?: { readonly keyId?: string }
  readonly tableClass?: 'STANDARD' | 'STANDARD_INFREQUENT_ACCESS'
  readonly deletionProtection: boolean
  readonly recovery?: { readonly days: number; readonly since: number } // point-in-time recovery; absent: off
  readonly timeToLive?: string // the attribute; absent: off
  readonly policy?: { readonly text: string; readonly revision: string } // resource-based
  readonly tags: Readonly<Record<string, string>>
  readonly items: Readonly<Record<string, Item>> // by the values of the key
}

export interface Backup {
  readonly arn: string
  readonly name: string
  readonly created: number
  readonly tableName: string
  readonly tableId: string
  readonly items: Readonly<Record<string, Item>>
}
