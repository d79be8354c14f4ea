// How the tests describe an operation. Each service keeps a row for each of its operations in its testRows.ts.

import { ACCOUNT, policyText } from '../testAccount.ts'
import type { Credentials, World } from '../types.ts'

/**
 * What AWS says of each operation: its required members (here: all that stand in `input` and not in `optional`), the
 * IAM actions it needs, and the members of its answer.
 * AWS: service models of botocore, Service Authorization Reference, 2026-11.
 */
export interface TestRow {
  readonly input: Readonly<Record<string, unknown>>
  readonly optional?: readonly string[]
  readonly actions: readonly string[]
  readonly output: readonly string[]
  readonly error?: string // the code that even who may ask gets, where nothing in this cloud lets the call succeed
  readonly as?: Credentials
  readonly world?: World // where it is tried, if not in the test world
  readonly given?: readonly (readonly [operation: string, input: object])[] // what ana calls before
}

export const document = policyText({ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' })
export const trust = policyText({
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
  Action: 'sts:AssumeRole',
})
