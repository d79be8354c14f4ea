// Policy variables in resources and condition values: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`.
// AWS: IAM User Guide, "IAM policy elements: Variables and tags", 2026-11.

import { hitAt, type Verdict } from './each.ts'
import type { Hit, Subject } from '../types.ts'

export interface Variable {
  readonly inner: string // between the braces; of one that is not closed what follows
  readonly name: string // before a comma
  readonly fallback: string | undefined
  readonly closed: boolean
}

/** `${*}`, `${?}` and `${$}` are characters, and no variables. */
export function variablesIn(text: string): readonly Variable[] {
  const found: Variable[] = []
  for (let from = text.indexOf('${'); from >= 0; from = text.indexOf('${', from + 2)) {
    const next = text.indexOf('${', from + 2)
    const reach = text.slice(from + 2, next < 0 ? undefined : next)
    const end = reach.indexOf('}')
    const inner = end < 0 ? reach : reach.slice(0, end)
    if (/^[*?$]$/.test(inner)) continue
    const comma = inner.indexOf(',')
    found.push({
      inner,
      name: comma < 0 ? inner : inner.slice(0, comma),
      fallback: comma < 0 ? undefined : inner.slice(comma + 1),
      closed: end >= 0,
    })
  }
  return found
}

/** Each text in which AWS replaces variables. */
export function eachVariableText(test: (text: string, pointer: string, policy: Subject) => Verdict) {
  return (policy: Subject): readonly Hit[] =>
    policy.statements.flatMap(({ resources, conditions }) =>
      [...resources, ...conditions.flatMap(({ values }) => values)].flatMap(({ text, pointer }) =>
        text.includes('${') ? hitAt(pointer, text, test(text, pointer, policy)) : [],
      ),
    )
}

/** Wildcards that are not inside a variable. */
export function hasWildcardOutside(text: string): boolean {
  return /[*?]/.test(text.replaceAll(/\$\{[^}]*\}/g, ''))
}
