// What is offered to turn a decision around, in a form that tables of cases can state.

import { type Documents, policySet } from '../cases.ts'
import { evaluate } from '../evaluate.ts'
import type { Change } from '../explain/change.ts'
import { whatWouldAllow, whatWouldDeny } from '../explain/whatWould.ts'
import type { PolicySet, Request } from '../types.ts'

/** The first change, an edit a line: code, place, what stands there then. */
export function firstChange(request: Request, documents: Documents): readonly string[] {
  const [change] = changesFor(request, policySet(documents))
  return (change?.edits ?? []).map((edit) => {
    const place = edit.on === 'policy' ? `${edit.policyId}${edit.pointer}` : edit.pointer
    return `${edit.code} ${place}${edit.after === undefined ? '' : ` ${JSON.stringify(edit.after)}`}`
  })
}

export function changesFor(request: Request, policies: PolicySet): readonly Change[] {
  const { decision } = evaluate(request, policies)
  return (decision === 'Allow' ? whatWouldDeny : whatWouldAllow)(request, policies)
}

export type Row = readonly [title: string, request: Request, documents: Documents, edits: readonly string[]]
