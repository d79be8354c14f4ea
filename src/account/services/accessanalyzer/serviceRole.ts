// The role that the service works with: the first analyzer makes it.
// AWS: IAM User Guide, "Using service-linked roles for IAM Access Analyzer", 2026-11.

import type { Draft } from 'immer'
import { newId } from '../../ids.ts'
import type { Account, AccountId, Permission, World } from '../../types.ts'
import { iamArn } from '../iam/arn.ts'

const SERVICE = 'access-analyzer.amazonaws.com'
const NAME = 'AWSServiceRoleForAccessAnalyzer'
const PATH = `/aws-service-role/${SERVICE}/`

/** Whoever has it made must be allowed to. */
export function makesServiceRole(account: Account | undefined, id: AccountId): readonly Permission[] {
  if (account && Object.hasOwn(account.iam.roles, NAME)) return []
  const resource = iamArn(id, 'role', NAME, PATH)
  return [{ action: 'iam:CreateServiceLinkedRole', resource, context: { 'iam:AWSServiceName': SERVICE } }]
}

export function makeServiceRole(draft: Draft<World>, { iam: { roles } }: Draft<Account>): void {
  if (Object.hasOwn(roles, NAME)) return
  const statement = { Effect: 'Allow', Principal: { Service: SERVICE }, Action: 'sts:AssumeRole' }
  roles[NAME] = {
    roleName: NAME,
    roleId: newId(draft, 'AROA'),
    path: PATH,
    createDate: draft.now,
    trust: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
    description: '',
    maxSessionDuration: 3600,
    attached: [], // SIMPLIFIED: AWS attaches a policy of its own
    inline: {},
    tags: {},
  }
}
