// Policy variables, while one is being written: behind ${.
// AWS: IAM User Guide, "IAM policy elements: Variables and tags", 2026-11.

import type { Offer } from './types.ts'

const VARIABLES: readonly (readonly [name: string, detail: string])[] = [
  ['aws:username', 'The name of the user who asks; roles have none'],
  ['aws:userid', 'The unique id of whoever asks'],
  ['aws:PrincipalTag/', 'A tag of whoever asks; write its name behind the slash'],
  ['aws:PrincipalAccount', 'The account of whoever asks'],
  ['aws:PrincipalOrgID', 'The organization of whoever asks'],
  ['aws:SourceIp', 'The address the request comes from'],
  ['aws:CurrentTime', 'The time of the request'],
  ['s3:prefix', 'The prefix that is listed'],
]

/** Undefined: no variable is being written here. */
export function variables(typed: string): readonly Offer[] | undefined {
  const start = /\$\{[^}]*$/.exec(typed)
  if (!start) return undefined
  const before = typed.slice(0, start.index)
  return VARIABLES.map(([name, detail]) => ({
    label: `${before}\${${name}}`,
    insert: `${before}\${${name}}`,
    kind: 'name',
    detail,
  }))
}
