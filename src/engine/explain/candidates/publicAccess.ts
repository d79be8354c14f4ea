// S3 Block Public Access, and the statements for whose sake it blocks. Rule E14.

import { opens } from '../../isPublic.ts'
import { readingOf } from '../../policy/compiled.ts'
import { isObject } from '../../policy/flaw.ts'
import type { Request } from '../../types.ts'
import { entryFor } from '../caller.ts'
import type { Edit, RequestEdit } from '../change.ts'
import { argsOf } from '../edits.ts'
import { fragmentAt } from '../fragment.ts'
import { homesOf } from '../places.ts'
import type { Candidate, Standing } from '../standing.ts'

export function blocking(on: boolean, { s3BlockPublicAccess: before }: Request): RequestEdit {
  const code = on ? 'block-public-access' : 'unblock-public-access'
  const whole = { on: 'request', code, args: {}, pointer: '/s3BlockPublicAccess' } as const
  if (!before) return { ...whole, after: { restrictPublicBuckets: on } }
  return { ...whole, before, after: { ...before, restrictPublicBuckets: on } }
}

/** A caller who is kept out: open to it the bucket of nobody else, or the gate. */
export function pastTheGate({ request, policies }: Standing): readonly Candidate[] {
  return [...confined(request, policies), [blocking(false, request)]]
}

/** The statements that are for everybody become the caller's. */
function confined({ principal }: Request, policies: Standing['policies']): readonly Candidate[] {
  const [home] = homesOf(policies, 'resource')
  if (!home || principal.kind === 'anonymous') return []
  const { type, value: only } = entryFor(principal)
  const { document, id: policyId } = home.policy
  const edits = readingOf(document).statements.flatMap((statement): readonly Edit[] => {
    const raw = fragmentAt(document, statement.pointer)
    if (!opens(statement) || !isObject(raw)) return []
    const { effect, sid } = statement
    const args = { ...argsOf(home), effect, ...(sid !== undefined && { sid }), only }
    const place = { pointer: `${statement.pointer}/Principal`, before: raw.Principal, after: { [type]: only } }
    return [{ on: 'policy', code: 'narrow-principal', args, policyId, ...place }]
  })
  return edits.length > 0 ? [edits] : []
}
