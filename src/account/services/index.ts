// Every service and its operations. Names of operations, their input and their output follow from this table.

import type { Operation } from '../operation.ts'
import { accessanalyzer } from './accessanalyzer/index.ts'
import { account } from './account/index.ts'
import { bcmDataExports } from './bcm-data-exports/index.ts'
import { artifact } from './artifact/index.ts'
import { budgets } from './budgets/index.ts'
import { cloudtrail } from './cloudtrail/index.ts'
import { cur } from './cur/index.ts'
import { dynamodb } from './dynamodb/index.ts'
import { ec2 } from './ec2/index.ts'
import { ec2InstanceConnect } from './ec2-instance-connect/index.ts'
import { elbv2 } from './elbv2/index.ts'
import { events } from './events/index.ts'
import { iam } from './iam/index.ts'
import { lambda } from './lambda/index.ts'
import { organizations } from './organizations/index.ts'
import { s3 } from './s3/index.ts'
import { s3control } from './s3control/index.ts'
import { sns } from './sns/index.ts'
import { ssm } from './ssm/index.ts'
import { sts } from './sts/index.ts'
import { support } from './support/index.ts'

/** By service, then by operation: the input's schema, what it needs, what it does. */
export const services = {
  iam,
  sts,
  organizations,
  account,
  artifact,
  accessanalyzer,
  s3,
  s3control,
  cloudtrail,
  dynamodb,
  lambda,
  ec2,
  'ec2-instance-connect': ec2InstanceConnect,
  budgets,
  cur,
  'bcm-data-exports': bcmDataExports,
  elbv2,
  events,
  sns,
  ssm,
  support,
}

type Services = typeof services
export type ServiceName = keyof Services

/** `iam.CreateUser`, `s3.ListObjectsV2` … */
export type OperationName = { [S in ServiceName]: `${S}.${keyof Services[S] & string}` }[ServiceName]

type RowOf<N extends OperationName> = N extends `${infer S extends ServiceName}.${infer O}`
  ? O extends keyof Services[S]
    ? Services[S][O]
    : never
  : never
export type InputOf<N extends OperationName> = RowOf<N> extends Operation<infer Input, infer _Output> ? Input : never
export type OutputOf<N extends OperationName> = RowOf<N> extends Operation<infer _Input, infer Output> ? Output : never

/** Any operation, when its name is known only at run time. Its input is unknown until its own schema has read it. */
export type AnyOperation = Operation<unknown, unknown>

export function operationNames(): readonly OperationName[] {
  return Object.entries(services).flatMap(([service, rows]) =>
    Object.keys(rows).map((name) => `${service}.${name}` as OperationName),
  )
}

export function isOperation(name: string): name is OperationName {
  return findOperation(name) !== undefined
}

export function findOperation(name: string): AnyOperation | undefined {
  const [service = '', operation = ''] = name.split('.')
  const rows: Readonly<Record<string, unknown>> | undefined = Object.hasOwn(services, service)
    ? services[service as ServiceName]
    : undefined
  // Input goes through the row's own schema before anything else sees it, so the row may take `unknown`.
  return rows && Object.hasOwn(rows, operation) ? (rows[operation] as AnyOperation) : undefined
}
