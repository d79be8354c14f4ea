// aws:ResourceTag in conditions of actions whose resources have no tags that IAM can see.

import type { Hit, Statement, Subject } from '../types.ts'
import { eachKey } from './each.ts'
import { excluded, listed } from './grants.ts'
import { hasKey } from './keys.ts'

type Find = (policy: Subject) => readonly Hit[]

/** A named action of the statement does not know the key. */
export function tagsOfUntagged(effect: 'Allow' | 'Deny'): Find {
  return eachKey(({ lowerKey, key }, statement, { catalog }) => {
    if (statement.effect !== effect || !isTag(lowerKey)) return false
    const untagged = listed(statement).find(({ text }) => {
      const action = /[*?]/.test(text) ? undefined : catalog.action(text)
      return action && !hasKey(action.keys, key)
    })
    return untagged && { near: untagged.text }
  })
}

/** NotAction takes in actions of every service. */
export function tagsOfTheRest(effect: 'Allow' | 'Deny'): Find {
  return eachKey(
    ({ lowerKey }, statement: Statement) =>
      statement.effect === effect && isTag(lowerKey) && excluded(statement).length > 0,
  )
}

function isTag(lowerKey: string): boolean {
  return /^aws:resourcetag\/./.test(lowerKey)
}
