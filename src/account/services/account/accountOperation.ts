// Operations about one account: the caller's own, or with AccountId another one of the organization, which the management
// account and the delegated administrator of Account Management may name.
// AWS: Account Management Reference Guide, "API reference", 2026-11.

import type { Draft } from 'immer'
import type * as z from 'zod/mini'
import { type At, fail, operation, type Operation } from '../../operation.ts'
import { own } from '../../own.ts'
import type { Account, Caller, Permission, World } from '../../types.ts'
import { accountOfCaller } from '../iam/arn.ts'

interface Row<Input, Output> {
  readonly input: z.ZodMiniType<Input>
  readonly readOnly: boolean
  readonly action: string // the operation's name
  readonly keys?: (input: Input) => NonNullable<Permission['context']>
  readonly members?: true // it is about other accounts of the organization alone
  readonly run: (account: Draft<Account>, input: Input, at: At & { readonly draft: Draft<World> }) => Output
}

const SERVICE = 'account.amazonaws.com'

export function accountOperation<Input extends { readonly AccountId?: string | undefined }, Output>({
  input,
  readOnly,
  action,
  keys,
  members,
  run,
}: Row<Input, Output>): Operation<Input, Output> {
  return operation({
    input,
    readOnly,
    requires: (read, { caller, world }) => [
      {
        action: `account:${action}`,
        resource: accountArn(world, caller, read.AccountId),
        ...(keys && { context: keys(read) }),
      },
    ],
    run(draft, read, at) {
      const { AccountId } = read
      if (AccountId !== undefined) checkReach(draft, at, AccountId, members === true)
      return run(draft.accounts[AccountId ?? at.account] ?? denied(), read, { ...at, draft })
    },
  })
}

/** Standing alone an account has another ARN than as one of an organization. */
function accountArn({ organization }: World, caller: Caller, named: string | undefined): string {
  if (named !== undefined && organization)
    return `arn:aws:account::${organization.managementAccount}:account/${organization.id}/${named}`
  return `arn:aws:account::${accountOfCaller(caller)}:account`
}

function checkReach({ organization }: World, { account }: At, named: string, members: boolean): void {
  if (!organization || !own(organization.members, named)) return denied()
  const { managementAccount, delegated, serviceAccess } = organization
  // Nobody names the management account: it leaves AccountId out.
  if (named === managementAccount) return denied()
  const trusted = own(serviceAccess, SERVICE) !== undefined
  const reaches =
    account === managementAccount ||
    (trusted && own(own(delegated, account), SERVICE) !== undefined && (account !== named || members))
  if (!reaches || !trusted) denied()
}

function denied(): never {
  return fail('AccessDeniedException', "You don't have permissions to access this resource.", 403)
}

export function notFound(text: string): never {
  return fail('ResourceNotFoundException', text, 404)
}
