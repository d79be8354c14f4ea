// Operations inside of the organization differ in what they are about and in what they do; who may call them is here.
// AWS: Organizations API Reference, the first lines of each operation, 2026-11.

import type { Draft } from 'immer'
import type * as z from 'zod/mini'
import { evaluate } from '#engine'
import { type At, operation, type Operation } from '../../operation.ts'
import { own } from '../../own.ts'
import type { Permission, World } from '../../types.ts'
import { tagging } from '../iam/tags.ts'
import { organizationArn } from './arn.ts'
import { refuse } from './errors.ts'
import { accountInfo } from './levels.ts'
import type { Organization } from './state.ts'

type Tags = readonly { readonly Key: string; readonly Value: string }[] | undefined

interface Row<Input, Output> {
  readonly input: z.ZodMiniType<Input>
  readonly readOnly: boolean
  readonly action: string // the operation's name
  readonly on?: (input: Input, organization: Organization) => readonly string[] // ARNs
  readonly keys?: (input: Input, organization: Organization | undefined) => NonNullable<Permission['context']>
  readonly tags?: (input: Input) => Tags // given to what is made
  readonly open?: true // to every member
  readonly run: (organization: Draft<Organization>, input: Input, at: Inside) => Output
}

export type Inside = At & { readonly draft: Draft<World> }

export function organizationOperation<Input, Output>(row: Row<Input, Output>): Operation<Input, Output> {
  const { input, readOnly, run } = row
  const action = `organizations:${row.action}`
  return operation({
    input,
    readOnly,
    requires(read, { world: { organization } }) {
      const context = row.keys?.(read, organization)
      const resources = organization ? row.on?.(read, organization) : undefined
      const made = tagging('organizations:TagResource', '*', row.tags?.(read))
      return [
        ...(resources ?? ['*']).map((resource) => ({
          action,
          resource,
          ...((context ?? made[0]?.context) && { context: { ...context, ...made[0]?.context } }),
        })),
        ...made,
      ]
    },
    run: (draft, read, at) => run(organizationOf(draft, row, at), read, { ...at, draft }),
  })
}

/** The caller's organization, when the caller's account may ask it for this. */
function organizationOf(
  draft: Draft<World>,
  { open, readOnly }: { readonly open?: true; readonly readOnly: boolean },
  at: At,
): Draft<Organization> {
  const { organization } = draft
  if (!organization || !own(organization.members, at.account)) return refuse('AWSOrganizationsNotInUse')
  if (open || organization.managementAccount === at.account) return organization
  // Whoever administers a service for the organization may look around in it.
  if (readOnly && own(organization.delegated, at.account)) return organization
  return isDelegated(draft, organization, at) ? organization : refuse('AccessDenied')
}

/** Asked of the management account's things, as between accounts: the organization's resource policy must allow, too. */
function isDelegated(world: World, organization: Organization, { evaluations }: At): boolean {
  const { resourcePolicy: written, managementAccount } = organization
  if (!written) return false
  const resource = {
    id: written.id,
    name: 'the resource policy of the organization',
    type: 'resource' as const,
    attachedTo: organizationArn(organization),
    document: JSON.parse(written.content) as unknown, // INVARIANT: PutResourcePolicy checked it
    text: written.content,
  }
  return evaluations.every(({ request, policies }) => {
    const accounts = { ...request.accounts, resource: accountInfo(world, managementAccount) }
    return evaluate({ ...request, accounts }, { ...policies, resource }).decision === 'Allow'
  })
}
