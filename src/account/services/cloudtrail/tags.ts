// Tags of trails. AWS: CloudTrail API Reference, AddTags, 2026-11.

import type { Draft } from 'immer'
import { fail } from '../../operation.ts'
import type { AccountId, World } from '../../types.ts'
import type { Trail } from './state.ts'
import { findTrail } from './trail.ts'

const MOST = 50 // on one trail

interface Tag {
  readonly Key: string
  readonly Value?: string | undefined
}

/** What a trail carries once these are added. */
export function tagsFrom(added: readonly Tag[], old: Trail['tags'] = {}): Record<string, string> {
  const wrong = added.find(({ Key }) => /^aws:/i.test(Key))
  if (wrong) fail('InvalidTagParameterException', `The tag key ${wrong.Key} must not begin with aws:.`)
  if (new Set(added.map(({ Key }) => Key)).size < added.length)
    fail('InvalidTagParameterException', 'The tag keys must be unique.')
  const tags = { ...old, ...Object.fromEntries(added.map(({ Key, Value = '' }) => [Key, Value])) }
  if (Object.keys(tags).length > MOST)
    fail(
      'TagsLimitExceededException',
      `The number of tags per trail has exceeded the permitted amount. Currently, the limit is ${MOST}.`,
    )
  return tags
}

/** Tags are asked about by ARN alone. */
export function taggedTrail(draft: Draft<World>, account: AccountId, arn: string): Draft<Trail> {
  if (!arn.startsWith('arn:')) fail('CloudTrailARNInvalidException', `${arn} is not the ARN of a trail`)
  return findTrail(draft, account, arn)
}
