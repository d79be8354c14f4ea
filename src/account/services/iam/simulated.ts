// Whom a simulation is about, and the policies that come with them.

import type { Draft } from 'immer'
import { parsePolicy, type Policy, type PolicySet, type Principal } from '#engine'
import { callerPolicies, carried } from '../../authorize.ts'
import { type At, fail } from '../../operation.ts'
import type { World } from '../../types.ts'
import { findGroup, findRole, findUser } from './find.ts'

export interface Simulated {
  readonly principal?: Principal // absent: nobody in particular
  readonly policies: Omit<PolicySet, 'resource'>
}

/** The caller of a simulation as the engine asks for one; whatever the policies need to know is given, not derived. */
export function asUser(arn: string): Principal {
  return { kind: 'user', arn, credential: 'longTerm' }
}

/** A user with all groups, a group or a role of the account. */
export function findSimulated(draft: Draft<World>, at: At, arn: string): Simulated {
  const [, account, kind, path, name = ''] =
    /^arn:aws:iam::(\d{12}):(user|group|role)(\/(?:.*\/)?)([^/]+)$/.exec(arn) ?? []
  if (account === undefined)
    return fail('InvalidInput', `Invalid Entity Arn: ${arn} does not clearly define entity type and name.`)
  const mine = { ...at, account }
  if (account !== at.account) return missing(arn)
  const session = { account, console: false, mfa: false, accessKeyId: '' }
  if (kind === 'user') {
    const { userId, ...user } = findUser(draft, mine, name)
    if (user.path !== path) return missing(arn)
    const principal = asUser(arn)
    return {
      principal,
      policies: own(callerPolicies(draft, { kind, arn, userName: name, userId, ...session })),
    }
  }
  if (kind === 'role') {
    const { roleId, ...role } = findRole(draft, mine, name)
    if (role.path !== path) return missing(arn)
    const sessionArn = `arn:aws:sts::${account}:assumed-role/${name}/simulated`
    const policies = callerPolicies(draft, {
      ...session,
      kind,
      arn: sessionArn,
      roleArn: arn,
      roleName: name,
      roleId,
      sessionName: 'simulated',
      issuedAt: draft.now,
      traits: {},
    })
    return { principal: { kind: 'roleSession', arn: sessionArn, roleArn: arn }, policies }
  }
  const group = findGroup(draft, mine, name)
  if (group.path !== path) return missing(arn)
  return { policies: { identity: carried(draft, account, `group/${name}`, group) } }
}

/** Policies that were sent are numbered from one. */
export function inputPolicies(texts: readonly string[], type: 'identity' | 'boundary'): readonly Policy[] {
  const list = type === 'identity' ? 'PolicyInputList' : 'PermissionsBoundaryPolicyInputList'
  return texts.map((text, index) => sentPolicy(text, type, `${list}.${index + 1}`))
}

export function sentPolicy(text: string, type: Policy['type'], name: string): Policy {
  return { id: name, name, type, text, document: parsePolicy(text).document }
}

/** What the account's password policy lets users do is no policy that is attached to them. */
function own(policies: Simulated['policies']): Simulated['policies'] {
  return { ...policies, identity: policies.identity.filter(({ attachedTo }) => attachedTo !== undefined) }
}

function missing(arn: string): never {
  return fail('NoSuchEntity', `The entity with ARN ${arn} cannot be found.`, 404)
}
