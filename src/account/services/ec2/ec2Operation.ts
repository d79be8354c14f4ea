// Operations of EC2 differ in what they need and in what they do; the rest of them is here.

import { castDraft, type Draft } from 'immer'
import type * as z from 'zod/mini'
import { type At, fail, operation, type Operation } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import type { AccountId, Permission, World } from '../../types.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { homeOf } from '../iam/find.ts'
import { ec2Of, initial } from './network.ts'
import { ec2Arn, kindOf, resourceKeys } from './resources.ts'
import type { Ec2State } from './state.ts'

type Context = NonNullable<Permission['context']>
export interface Asking {
  readonly account: AccountId
  readonly state: Ec2State
  readonly world: World
}

interface Row<Input, Output> {
  readonly input: z.ZodMiniType<Input>
  readonly readOnly: boolean
  readonly needs: (input: Input, at: Asking) => readonly Permission[]
  readonly run: (state: Draft<Ec2State>, input: Input, at: At & { readonly draft: Draft<World> }) => Output
}

export function ec2Operation<Input, Output>({ needs, run, ...row }: Row<Input, Output>): Operation<Input, Output> {
  return operation({
    ...row,
    requires(input, { caller, world }) {
      const account = accountOfCaller(caller)
      return needs(input, { account, world, state: ec2Of(world, account) })
    },
    run(draft, input, at) {
      // Only who is allowed learns that the rest is in order. AWS: EC2 API Reference, "Common parameters", 2026-11.
      if (isDry(input)) fail('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.', 412)
      if (row.readOnly) return run(castDraft(ec2Of(draft, at.account)), input, { ...at, draft })
      const home = homeOf(draft, at)
      home.ec2 ??= castDraft(initial(at.account))
      return run(home.ec2, input, { ...at, draft })
    },
  })
}

function isDry(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'DryRun' in input && input.DryRun === true
}

/** Actions that know no resources: all that describe, and the settings of the account. */
export function needsAll(action: string): () => readonly Permission[] {
  return () => [{ action, resource: '*', context: { 'ec2:Region': REGION } }]
}

/** One permission for each thing that is named by its id. */
export function onEach(
  action: string,
  ids: readonly string[],
  { account, state }: Asking,
  more: Context = {},
): readonly Permission[] {
  return ids.map((id) => ({
    action,
    resource: ec2Arn(account, kindOf(id)?.type ?? '*', id),
    context: { ...resourceKeys(state, id), ...more },
  }))
}
