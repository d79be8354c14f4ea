// Tables by name or ARN. AWS: DynamoDB API Reference, 2026-11.

import type { Draft } from 'immer'
import { fail } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { own } from '../../own.ts'
import type { AccountId, World } from '../../types.ts'
import type { Table } from './state.ts'

const ARN = /^arn:aws:dynamodb:[\w-]+:(\d{12}):table\/([^/]+)(?:\/.*)?$/

/** Of a name as of an ARN. */
export function tableArn(account: AccountId, nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? nameOrArn : `arn:aws:dynamodb:${REGION}:${account}:table/${nameOrArn}`
}

export function indexArn(account: AccountId, nameOrArn: string, index: string): string {
  return `${tableArn(account, nameOrArn)}/index/${index}`
}

/** Only a table that lets others in is named by an ARN of another account. */
export function lookUpTable(world: Draft<World>, account: AccountId, nameOrArn: string): Draft<Table> | undefined
export function lookUpTable(world: World, account: AccountId, nameOrArn: string): Table | undefined
export function lookUpTable(world: World, account: AccountId, nameOrArn: string): Table | undefined {
  const [, owner = account, name = nameOrArn] = ARN.exec(nameOrArn) ?? []
  return own(own(world.accounts, owner)?.dynamodb?.tables, name)
}

export function noTable(): never {
  return fail('ResourceNotFoundException', 'Requested resource not found')
}

export function noNamedTable(nameOrArn: string): never {
  return fail('ResourceNotFoundException', `Requested resource not found: Table: ${nameOrArn} not found`)
}

export function findTable(world: Draft<World>, account: AccountId, nameOrArn: string): Draft<Table> {
  return lookUpTable(world, account, nameOrArn) ?? noTable()
}
