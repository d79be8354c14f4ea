// Tags of functions: only the function itself has any. AWS: Lambda Developer Guide, "Using tags", 2026-11.

import type { Draft } from 'immer'
import type { Permission, World } from '../../types.ts'
import { findFunction, targetOf } from './function.ts'
import { invalid } from './settings.ts'
import type { LambdaFunction } from './state.ts'

const MOST = 50 // on one function

export function requestTagKeys(tags: Readonly<Record<string, string>> = {}): NonNullable<Permission['context']> {
  const keys = Object.keys(tags)
  return {
    ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:RequestTag/${key}`, value])),
    ...(keys.length > 0 && { 'aws:TagKeys': keys }),
  }
}

export function taggedFunction(draft: Draft<World>, account: string, arn: string): Draft<LambdaFunction> {
  const target = targetOf(account, { FunctionName: arn })
  if (target.qualifier !== '')
    invalid('Tags on function aliases and versions are not supported. Please specify a function ARN.')
  return findFunction(draft, target)
}

export function withTags(old: LambdaFunction['tags'], added: LambdaFunction['tags']): Record<string, string> {
  const tags = { ...old, ...added }
  return Object.keys(tags).length > MOST ? invalid('Number of tags exceeds resource tag limit.') : tags
}
