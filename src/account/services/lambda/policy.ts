// Who may use a function: statements that are added and removed one by one.
// AWS: Lambda API Reference, AddPermission, 2026-11.

import { fail } from '../../operation.ts'
import { missingPrincipals } from '../../policyStatements.ts'
import type { Permission, World } from '../../types.ts'
import { functionArn, type Target } from './function.ts'
import { invalid } from './settings.ts'
import type { PolicyStatement } from './state.ts'

export interface AskedPermission {
  readonly StatementId: string
  readonly Action: string
  readonly Principal: string
  readonly SourceArn?: string | undefined
  readonly SourceAccount?: string | undefined
  readonly FunctionUrlAuthType?: string | undefined
  readonly InvokedViaFunctionUrl?: boolean | undefined
  readonly EventSourceToken?: string | undefined
  readonly PrincipalOrgID?: string | undefined
}

/** Which operator and key a member becomes, in the order of AWS's own statements. */
const CONDITIONS: readonly (readonly [member: keyof AskedPermission, operator: string, key: string])[] = [
  ['SourceAccount', 'StringEquals', 'AWS:SourceAccount'],
  ['FunctionUrlAuthType', 'StringEquals', 'lambda:FunctionUrlAuthType'],
  ['EventSourceToken', 'StringEquals', 'lambda:EventSourceToken'],
  ['PrincipalOrgID', 'StringEquals', 'aws:PrincipalOrgID'],
  ['InvokedViaFunctionUrl', 'Bool', 'lambda:InvokedViaFunctionUrl'],
  ['SourceArn', 'ArnLike', 'AWS:SourceArn'],
]

export function statementFrom(world: World, target: Target, asked: AskedPermission): PolicyStatement {
  const conditions: Record<string, Record<string, string>> = {}
  for (const [member, operator, key] of CONDITIONS) {
    const value = asked[member]
    if (value !== undefined) (conditions[operator] ??= {})[key] = String(value)
  }
  return {
    Sid: asked.StatementId,
    Effect: 'Allow',
    Principal: principalOf(world, asked.Principal),
    Action: asked.Action,
    Resource: functionArn(target),
    ...(Object.keys(conditions).length > 0 && { Condition: conditions }),
  }
}

function principalOf(world: World, name: string): PolicyStatement['Principal'] {
  if (name === '*') return '*'
  if (/^[\w-]+(\.[\w-]+)*\.amazonaws\.com$/.test(name)) return { Service: name }
  if (/^\d{12}$/.test(name)) return { AWS: `arn:aws:iam::${name}:root` }
  const isArn = /^arn:aws:(iam|sts)::\d{12}:(root|(user|role|assumed-role|federated-user)\/.+)$/.test(name)
  if (!isArn || missingPrincipals(world, /:(user|role)\//.test(name) ? [name] : []).length > 0)
    return invalid('The provided principal was invalid. Please check the principal and try again.')
  return { AWS: name }
}

export function checkQualifier({ qualifier }: Target): void {
  if (qualifier === '$LATEST') invalid('We currently do not support adding policies for $LATEST.')
}

export function nothing(): never {
  return fail('ResourceNotFoundException', 'The resource you requested does not exist.', 404)
}

/** AWS: Service Authorization Reference, AWS Lambda, 2026-11. */
export function permissionKeys(
  asked: Partial<Pick<AskedPermission, 'Principal' | 'FunctionUrlAuthType'>>,
): NonNullable<Permission['context']> {
  return {
    ...(asked.Principal !== undefined && { 'lambda:Principal': asked.Principal }),
    ...(asked.FunctionUrlAuthType !== undefined && { 'lambda:FunctionUrlAuthType': asked.FunctionUrlAuthType }),
  }
}
