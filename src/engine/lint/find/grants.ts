// What a statement lets happen, as far as its actions and resources say.

import { matchesPattern } from '../../match/wildcard.ts'
import type { Entry, Statement, Subject } from '../types.ts'

export function isAllow({ effect }: Statement): boolean {
  return effect === 'Allow'
}

/** Does the pattern cover the action? Without case. */
export function covers(pattern: string, action: string): boolean {
  return pattern === '*' || matchesPattern(pattern.toLowerCase(), action.toLowerCase())
}

export function isAnyAction(text: string): boolean {
  return /^\**(:\*+)?$/.test(text) && text !== ''
}

export function listed({ actions }: Statement): readonly Entry[] {
  return actions.filter(({ element }) => element === 'Action')
}

export function excluded({ actions }: Statement): readonly Entry[] {
  return actions.filter(({ element }) => element === 'NotAction')
}

export function on({ resources }: Statement): readonly Entry[] {
  return resources.filter(({ element }) => element === 'Resource')
}

export function has({ raw }: Statement, element: string): boolean {
  return Object.hasOwn(raw, element)
}

export function isUnconditional({ raw }: Statement): boolean {
  const { Condition } = raw
  return (
    Condition === undefined ||
    (typeof Condition === 'object' && Condition !== null && Object.keys(Condition).length === 0)
  )
}

export function tests({ conditions }: Statement, ...keys: readonly string[]): boolean {
  return conditions.some(({ lowerKey }) => keys.includes(lowerKey))
}

export function onEverything(statement: Statement): Entry | undefined {
  return on(statement).find(({ text }) => /^\*+$/.test(text))
}

/** Everything that the Allow statements together name, but for the bare "*": whoever writes that knows. */
export function grantsAction({ statements }: Subject, action: string): Statement | undefined {
  return statements.find(
    (statement) =>
      isAllow(statement) && listed(statement).some(({ text }) => !isAnyAction(text) && covers(text, action)),
  )
}
