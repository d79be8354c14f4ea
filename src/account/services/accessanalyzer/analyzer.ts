// Analyzers by name or ARN, and the operations about one of them.

import { accountOfCaller } from '../iam/arn.ts'
import type { Draft } from 'immer'
import type * as z from 'zod/mini'
import { type At, fail, operation, type Operation } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { own } from '../../own.ts'
import type { AccountId, Permission, World } from '../../types.ts'
import type { Analyzer } from './state.ts'

export function analyzerArn(account: AccountId, nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? nameOrArn : `arn:aws:access-analyzer:${REGION}:${account}:analyzer/${nameOrArn}`
}

function lookUp(world: World, account: AccountId, nameOrArn: string): Analyzer | undefined {
  const name = nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1)
  if (analyzerArn(account, name) !== analyzerArn(account, nameOrArn)) return undefined
  return own(own(world.accounts, account)?.accessanalyzer?.analyzers, name)
}

function findAnalyzer(world: Draft<World>, account: AccountId, nameOrArn: string): Draft<Analyzer> {
  const name = nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1)
  return (
    (lookUp(world, account, nameOrArn) as Draft<Analyzer> | undefined) ??
    fail('ResourceNotFoundException', `Analyzer '${name}' is not found`, 404)
  )
}

/** aws:ResourceTag: what the analyzer carries now. */
function tagKeys(world: World, account: AccountId, nameOrArn: string): NonNullable<Permission['context']> {
  const tags = lookUp(world, account, nameOrArn)?.tags ?? {}
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]))
}

export function requestTagKeys(tags: Readonly<Record<string, string>> = {}): NonNullable<Permission['context']> {
  const keys = Object.keys(tags)
  return {
    ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:RequestTag/${key}`, value])),
    ...(keys.length > 0 && { 'aws:TagKeys': keys }),
  }
}

interface Row<Input, Output> {
  readonly input: z.ZodMiniType<Input>
  readonly action: string // without the service
  readonly readOnly: boolean
  readonly of: (input: Input) => string // name or ARN of the analyzer
  readonly under?: (input: Input) => string // what of the analyzer is asked about, e.g. `archive-rule/NAME`
  readonly context?: (input: Input) => NonNullable<Permission['context']>
  readonly run: (analyzer: Draft<Analyzer>, input: Input, at: At & { readonly draft: Draft<World> }) => Output
}

export function analyzerOperation<Input, Output>({
  action,
  of,
  under,
  context,
  run,
  ...row
}: Row<Input, Output>): Operation<Input, Output> {
  return operation({
    ...row,
    keeps: true, // whoever asks brings the findings up to date
    requires: (input, { caller, world }) => [
      {
        action: `access-analyzer:${action}`,
        resource: [analyzerArn(accountOfCaller(caller), of(input)), ...(under ? [under(input)] : [])].join('/'),
        context: { ...tagKeys(world, accountOfCaller(caller), of(input)), ...context?.(input) },
      },
    ],
    run: (draft, input, at) => run(findAnalyzer(draft, at.account, of(input)), input, { ...at, draft }),
  })
}
