// Functions by name or ARN, with or without a version or alias. AWS: Lambda API Reference, 2026-11.

import type { Draft } from 'immer'
import { fail } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { own } from '../../own.ts'
import type { AccountId, World } from '../../types.ts'
import type { FunctionVersion, LambdaFunction } from './state.ts'

const NAME =
  /^(?:arn:aws:lambda:)?(?:[a-z]{2}-[a-z]+-\d:)?(?:(\d{12}):)?(?:function:)?([a-zA-Z0-9-_]+)(?::([a-zA-Z0-9-_$]+))?$/

export interface Named {
  readonly FunctionName: string
  readonly Qualifier?: string | undefined
}

/** Whose function, its name, and the version or alias: `` when none is named. */
export interface Target {
  readonly owner: AccountId
  readonly name: string
  readonly qualifier: string
}

export function targetOf(account: AccountId, { FunctionName, Qualifier }: Named): Target {
  const [, owner = account, name = '', derived] = NAME.exec(FunctionName) ?? []
  if (derived !== undefined && Qualifier !== undefined && derived !== Qualifier)
    fail(
      'InvalidParameterValueException',
      'The derived qualifier from the function name does not match the specified qualifier.',
    )
  return { owner, name, qualifier: Qualifier ?? derived ?? '' }
}

export function functionArn({ owner, name, qualifier }: Target): string {
  return `arn:aws:lambda:${REGION}:${owner}:function:${name}${qualifier === '' ? '' : `:${qualifier}`}`
}

export function lookUpFunction(world: Draft<World>, target: Target): Draft<LambdaFunction> | undefined
export function lookUpFunction(world: World, target: Target): LambdaFunction | undefined
export function lookUpFunction(world: World, { owner, name }: Target): LambdaFunction | undefined {
  return own(own(world.accounts, owner)?.lambda?.functions, name)
}

export function findFunction(world: Draft<World>, target: Target): Draft<LambdaFunction> {
  return lookUpFunction(world, target) ?? notFound(target)
}

export function notFound(target: Target): never {
  return fail('ResourceNotFoundException', `Function not found: ${functionArn(target)}`, 404)
}

/** The version that a target means; an alias means the one that it points at. */
export function versionOf(one: Draft<LambdaFunction>, target: Target): Draft<FunctionVersion> {
  const { qualifier } = target
  if (qualifier === '' || qualifier === '$LATEST') return one.latest
  const number = own(one.aliases, qualifier)?.version ?? qualifier
  return number === '$LATEST' ? one.latest : (own(one.versions, number) ?? notFound(target))
}
