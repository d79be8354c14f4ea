// What kind of policy a document looks like. One that names no principal may be of several kinds; `identity` stands for
// them all. AWS: IAM User Guide, "Policies and permissions in IAM", 2026-11.

import { isObject, type Json } from './flaw.ts'
import type { Kind } from './grammar.ts'

type Guess = Extract<Kind, 'identity' | 'resource' | 'trust'>

/** Undefined while there is nothing to go by. */
export function guessKind(document: Json | undefined): Guess | undefined {
  const { Statement } = document ?? {}
  const statements = (Array.isArray(Statement) ? (Statement as readonly unknown[]) : [Statement]).filter(isObject)
  const named = statements.filter((one) => 'Principal' in one || 'NotPrincipal' in one)
  if (statements.some(({ Action, NotAction }) => Action ?? NotAction) && named.length === 0) return 'identity'
  if (named.length === 0) return undefined
  return named.every((one) => !('Resource' in one) && actionsOf(one).every((action) => TRUST.test(action)))
    ? 'trust'
    : 'resource'
}

const TRUST = /^sts:(assumerole|tagsession|setsourceidentity|setcontext)/i

function actionsOf({ Action }: Json): readonly string[] {
  return (Array.isArray(Action) ? (Action as readonly unknown[]) : [Action]).map(String)
}

/** Whether a document that looks like one kind may be one of another. */
export function fitsKind(guess: Guess, kind: Kind): boolean {
  return MAY_BE[guess].includes(kind)
}

const MAY_BE: Readonly<Record<Guess, readonly Kind[]>> = {
  identity: ['identity', 'boundary', 'session', 'scp'],
  resource: ['resource', 'endpoint', 'rcp'],
  trust: ['trust', 'resource'],
}
