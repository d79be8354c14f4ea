// What a policy says, as far as saving and listing it must know.

import { parsePolicy } from '#engine'
import { own } from './own.ts'
import type { World } from './types.ts'

export interface StatementText {
  readonly effect: unknown
  readonly actions: readonly string[] // of Action
  readonly notActions: readonly string[]
  readonly resources: readonly string[]
  readonly principals: readonly string[] // of `AWS` in Principal and NotPrincipal
  readonly named: readonly NamedPrincipal[] // in Principal
  readonly conditions: readonly ConditionText[]
  readonly sid?: string
}
export interface NamedPrincipal {
  readonly type: string // AWS, Service, Federated, CanonicalUser
  readonly value: string
}
export interface ConditionText {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

export function statementsOf(text: string): readonly StatementText[] {
  return list(parsePolicy(text).document?.Statement)
    .filter(isRecord)
    .map((statement) => ({
      effect: statement.Effect,
      notActions: texts(statement.NotAction),
      actions: texts(statement.Action),
      resources: [...texts(statement.Resource), ...texts(statement.NotResource)],
      principals: [...awsNames(statement.Principal), ...awsNames(statement.NotPrincipal)],
      named: namesIn(statement.Principal),
      conditions: conditionsIn(statement.Condition),
      ...(typeof statement.Sid === 'string' && { sid: statement.Sid }),
    }))
}

/**
 * Users and roles that a policy names and nobody has made. AWS refuses to save those, and so notices a wrong ARN.
 * SIMPLIFIED: whoever stands in an account that this world does not know counts as there.
 */
export function missingPrincipals(world: World, principals: readonly string[]): readonly string[] {
  return principals.filter((arn) => {
    // What is left of a principal that was deleted. SIMPLIFIED: AWS takes the ids of those who are there.
    if (/^A(IDA|ROA)[A-Z2-7]{17}$/.test(arn)) return true
    const [, id = '', kind = '', path = '', name = ''] =
      /^arn:aws:iam::(\d{12}):(user|role)(\/(?:.*\/)?)([^/]+)$/.exec(arn) ?? []
    const account = own(world.accounts, id)
    if (!account) return false
    const entities = kind === 'user' ? account.iam.users : account.iam.roles
    return own<{ readonly path: string }>(entities, name)?.path !== path
  })
}

function awsNames(principal: unknown): readonly string[] {
  return isRecord(principal) ? texts(principal.AWS) : []
}

function namesIn(principal: unknown): readonly NamedPrincipal[] {
  if (principal === '*') return [{ type: 'AWS', value: '*' }]
  if (!isRecord(principal)) return []
  return Object.entries(principal).flatMap(([type, names]) => texts(names).map((value) => ({ type, value })))
}

function conditionsIn(condition: unknown): readonly ConditionText[] {
  if (!isRecord(condition)) return []
  return Object.entries(condition).flatMap(([operator, tests]) =>
    isRecord(tests)
      ? Object.entries(tests).map(([key, values]) => ({ operator, key, values: list(values).map(String) }))
      : [],
  )
}

function texts(value: unknown): readonly string[] {
  return list(value).filter((one) => typeof one === 'string')
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [value]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
