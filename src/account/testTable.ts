// Every row of every service's table of operations: what the tests try is known in one place.

import { rows as accessanalyzer } from './services/accessanalyzer/testRows.ts'
import { rows as account } from './services/account/testRows.ts'
import { rows as bcmDataExports } from './services/bcm-data-exports/testRows.ts'
import { rows as artifact } from './services/artifact/testRows.ts'
import { rows as budgets } from './services/budgets/testRows.ts'
import { rows as cloudtrail } from './services/cloudtrail/testRows.ts'
import { rows as cur } from './services/cur/testRows.ts'
import { rows as dynamodb } from './services/dynamodb/testRows.ts'
import { rows as ec2InstanceConnect } from './services/ec2-instance-connect/testRows.ts'
import { rows as ec2 } from './services/ec2/testRows.ts'
import { rows as elbv2 } from './services/elbv2/testRows.ts'
import { rows as events } from './services/events/testRows.ts'
import { rows as iam } from './services/iam/testRows.ts'
import { rows as lambda } from './services/lambda/testRows.ts'
import { rows as organizations } from './services/organizations/testRows.ts'
import { rows as s3 } from './services/s3/testRows.ts'
import { rows as s3control } from './services/s3control/testRows.ts'
import { rows as sns } from './services/sns/testRows.ts'
import { rows as ssm } from './services/ssm/testRows.ts'
import { rows as sts } from './services/sts/testRows.ts'
import { rows as support } from './services/support/testRows.ts'
import type { ServiceName } from './services/index.ts'
import type { TestRow } from './services/testRow.ts'

const byService: Readonly<Record<ServiceName, Readonly<Record<string, TestRow>>>> = {
  accessanalyzer,
  account,
  artifact,
  'bcm-data-exports': bcmDataExports,
  budgets,
  cur,
  cloudtrail,
  dynamodb,
  ec2,
  'ec2-instance-connect': ec2InstanceConnect,
  elbv2,
  events,
  iam,
  lambda,
  organizations,
  s3,
  s3control,
  sns,
  ssm,
  sts,
  support,
}

export const table: readonly (TestRow & { readonly name: string })[] = Object.entries(byService).flatMap(
  ([service, rows]) => Object.entries(rows).map(([operation, row]) => ({ name: `${service}.${operation}`, ...row })),
)
