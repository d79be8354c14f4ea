import * as z from 'zod/mini'
import { managedPolicies } from '../../managedPolicies/index.ts'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { present } from '../../present.ts'
import type { Caller, World } from '../../types.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { integer } from '../iam/fields.ts'
import { arn } from './fields.ts'
import { checkSession } from './longTerm.ts'
import { open } from './session.ts'
import { sourceShown } from './traits.ts'

const isTask = (policy: string): boolean =>
  policy.startsWith('arn:aws:iam::aws:policy/root-task/') && Object.hasOwn(managedPolicies, policy)

/**
 * One task of a member account's root user, from the management account.
 * SIMPLIFIED: no delegated administrators. AWS's words for what it refuses are not known.
 */
export const AssumeRoot = operation({
  input: z.strictObject({
    TargetPrincipal: z.string().check(z.minLength(12), z.maxLength(2048)),
    TaskPolicyArn: z.strictObject({ arn: z.optional(arn) }),
    DurationSeconds: z.optional(integer(0, 900)), // seconds
  }),
  readOnly: true,
  keeps: true,
  requires: ({ TargetPrincipal, TaskPolicyArn }, { caller }) => [
    {
      action: 'sts:AssumeRoot',
      resource: `arn:aws:iam::${target(TargetPrincipal)}:root`,
      owner: accountOfCaller(caller), // a root user has no policy that could allow it
      context: TaskPolicyArn.arn === undefined ? {} : { 'sts:TaskPolicyArn': TaskPolicyArn.arn },
    },
  ],
  run(draft, { TargetPrincipal, TaskPolicyArn, DurationSeconds: seconds = 900 }, { caller }) {
    checkSession(caller, 'AssumeRoot')
    const task = TaskPolicyArn.arn ?? ''
    if (!isTask(task)) fail('ValidationError', `${task} is no policy of a root task`)
    const member = own(draft.accounts, target(TargetPrincipal))
    if (!member || !mayReach(draft, caller, member.id))
      return fail('AccessDenied', `Not authorized to perform sts:AssumeRoot on account ${target(TargetPrincipal)}`, 403)
    const { sourceIdentity } = 'traits' in caller ? caller.traits : {}
    const traits = present({ policyArns: [task], sourceIdentity })
    return {
      Credentials: open(draft, member, { of: { kind: 'root' }, seconds, assumedRoot: true, ...traits }),
      ...sourceShown(traits),
    }
  },
  record({ TargetPrincipal }) {
    const accountId = accountIn(TargetPrincipal)
    return {
      showsResponse: true,
      ...(accountId !== undefined && {
        resources: [{ accountId, type: 'AWS::IAM::Root', ARN: `arn:aws:iam::${accountId}:root` }],
      }),
    }
  },
})

/** The account, by its id or as its root user's ARN. */
function accountIn(principal: string): string | undefined {
  return /^(?:arn:aws:iam::)?(\d{12})(?::root)?$/.exec(principal)?.[1]
}

function target(principal: string): string {
  return accountIn(principal) ?? fail('ValidationError', `${principal} is invalid`)
}

/** Root users cannot call it, and centralized root access must be on. */
function mayReach(world: World, caller: Caller, member: string): boolean {
  if (caller.kind === 'root' || accountOfCaller(caller) === member) return false
  const home = accountOfCaller(caller)
  const { managementAccount, members = {} } = world.organization ?? {}
  const features = own(world.accounts, home)?.iam.organizationsFeatures ?? []
  return home === managementAccount && Object.hasOwn(members, member) && features.includes('RootSessions')
}
