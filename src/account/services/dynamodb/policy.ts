// Resource-based policies of tables. AWS: DynamoDB API Reference, PutResourcePolicy, 2026-11.

import { byteLength } from '../../byteLength.ts'
import { fail } from '../../operation.ts'
import { missingPrincipals, statementsOf } from '../../policyStatements.ts'
import { check } from '../../policyText.ts'
import type { World } from '../../types.ts'
import type { Table } from './state.ts'

const LIMIT = 20 * 1024 // bytes

/** The text and its revision, when DynamoDB would save it. */
export function resourcePolicyFrom(world: World, text: string): NonNullable<Table['policy']> {
  check(text, 'resource', 'ValidationException')
  if (byteLength(text) > LIMIT) fail('LimitExceededException', `The resource policy is larger than ${LIMIT} bytes.`)
  const [missing] = statementsOf(text).flatMap(({ principals }) => missingPrincipals(world, principals))
  if (missing !== undefined) fail('ValidationException', 'Invalid principal in policy')
  return { text, revision: String(world.now) }
}

/** Whoever names the revision that they have seen does not write over another one. */
export function checkRevision({ policy }: Table, expected: string | undefined): void {
  if (expected !== undefined && expected !== (policy?.revision ?? 'NO_POLICY'))
    fail('PolicyNotFoundException', 'The policy does not have the expected revision id.')
}

export function savedPolicy({ policy }: Table): NonNullable<Table['policy']> {
  return policy ?? fail('PolicyNotFoundException', 'Resource-based policy not found for the provided ResourceArn')
}
