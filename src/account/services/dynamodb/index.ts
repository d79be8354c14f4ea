// One row per operation of Amazon DynamoDB.
// ExecuteStatement is left out: PartiQL is a language of its own.

import { BatchGetItem } from './BatchGetItem.ts'
import { BatchWriteItem } from './BatchWriteItem.ts'
import { CreateBackup } from './CreateBackup.ts'
import { CreateTable } from './CreateTable.ts'
import { DeleteItem } from './DeleteItem.ts'
import { DeleteResourcePolicy } from './DeleteResourcePolicy.ts'
import { DeleteTable } from './DeleteTable.ts'
import { DescribeContinuousBackups } from './DescribeContinuousBackups.ts'
import { DescribeTable } from './DescribeTable.ts'
import { GetItem } from './GetItem.ts'
import { GetResourcePolicy } from './GetResourcePolicy.ts'
import { ListTables } from './ListTables.ts'
import { ListTagsOfResource } from './ListTagsOfResource.ts'
import { PutItem } from './PutItem.ts'
import { PutResourcePolicy } from './PutResourcePolicy.ts'
import { Query } from './Query.ts'
import { Scan } from './Scan.ts'
import { TagResource } from './TagResource.ts'
import { TransactGetItems } from './TransactGetItems.ts'
import { TransactWriteItems } from './TransactWriteItems.ts'
import { UntagResource } from './UntagResource.ts'
import { UpdateContinuousBackups } from './UpdateContinuousBackups.ts'
import { UpdateItem } from './UpdateItem.ts'
import { UpdateTable } from './UpdateTable.ts'
import { UpdateTimeToLive } from './UpdateTimeToLive.ts'

export const dynamodb = {
  BatchGetItem,
  BatchWriteItem,
  CreateBackup,
  CreateTable,
  DeleteItem,
  DeleteResourcePolicy,
  DeleteTable,
  DescribeContinuousBackups,
  DescribeTable,
  GetItem,
  GetResourcePolicy,
  ListTables,
  ListTagsOfResource,
  PutItem,
  PutResourcePolicy,
  Query,
  Scan,
  TagResource,
  TransactGetItems,
  TransactWriteItems,
  UntagResource,
  UpdateContinuousBackups,
  UpdateItem,
  UpdateTable,
  UpdateTimeToLive,
}
