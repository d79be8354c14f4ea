// The cheapest edits that flip a decision. From the step that decides, candidates; each is made and evaluated again; where
// another step decides now, on from there.

import { evaluate } from '../evaluate.ts'
import { allPolicies } from '../policies.ts'
import { readingOf } from '../policy/compiled.ts'
import type { PolicySet, Result } from '../types.ts'
import { applyEdits, type Asked, type Change, type Edit } from './change.ts'
import { costOf } from './cost.ts'
import type { Candidate, Standing } from './standing.ts'

export interface Limits {
  readonly edits?: number // of one change
  readonly evaluations?: number
  readonly offers?: number
}

export interface Question {
  readonly flipped: (result: Result) => boolean
  readonly candidates: (standing: Standing) => readonly Candidate[]
}

const WIDTH = 8 // standings that are gone on from
const ALIKE = 2 // of edits of the same kinds
const ENOUGH = 4 // changes with which nobody needs one of still more edits
const WORK = 400_000 // of the size of the policies, in all evaluations together: a second or so

export function search(asked: Asked, question: Question, limits: Limits = {}): readonly Change[] {
  const { edits: most = 6, evaluations: budget = 400, offers = 8 } = limits
  const start: Standing = { ...asked, result: evaluate(asked.request, asked.policies), edits: [] }
  if (question.flipped(start.result)) return []
  const found: Change[] = []
  const seen = new Set<string>()
  const offered = new Map<string, number>()
  let left = Math.min(budget, Math.ceil(WORK / sizeOf(asked.policies))) - 1
  let front: readonly Standing[] = [start]
  while (front.length > 0 && left > 0 && found.length < ENOUGH) {
    const next: Standing[] = []
    for (const { from, edits, cost } of draftsOf(front, question, most)) {
      const kind = kindsOf(edits)
      if (left <= 0 || (found.length >= offers && cost >= (found[offers - 1]?.cost ?? 0))) break
      if ((offered.get(kind) ?? 0) >= ALIKE || !isNew(edits, seen)) continue
      const now = applyEdits(from, edits.slice(from.edits.length))
      if (!now) continue
      left--
      const result = evaluate(now.request, now.policies)
      if (!question.flipped(result)) {
        if (standOf(result) !== standOf(from.result)) next.push({ ...now, result, edits })
        continue
      }
      left -= edits.length > 1 ? edits.length : 0
      if (!isMinimal(asked, edits, question)) continue
      found.push({ edits, cost })
      found.sort(byCost)
      offered.set(kind, (offered.get(kind) ?? 0) + 1)
    }
    front = kept(next)
  }
  return found.slice(0, offers)
}

interface Draft {
  readonly from: Standing
  readonly edits: readonly Edit[]
  readonly cost: number
}

function draftsOf(front: readonly Standing[], { candidates }: Question, most: number): readonly Draft[] {
  return front
    .flatMap((from) =>
      candidates(from).map((candidate) => {
        const edits = [...from.edits, ...candidate]
        return { from, edits, cost: costOf(edits) }
      }),
    )
    .filter(({ edits }) => edits.length <= most && !isReplacement(edits))
    .toSorted(byCost)
}

/** A policy goes and another of its kind comes: that is to write it anew, and no small change. */
function isReplacement(edits: readonly Edit[]): boolean {
  const types = (wanted: Edit['code']) => edits.filter(({ code }) => code === wanted).map(({ args }) => args.policyType)
  const gone = types('remove-policy')
  return types('add-policy').some((type) => gone.includes(type))
}

/** Leaving out any one edit does not do. */
function isMinimal(asked: Asked, edits: readonly Edit[], { flipped }: Question): boolean {
  return edits.every((_, left) => {
    if (edits.length === 1) return true
    const without = applyEdits(asked, edits.toSpliced(left, 1))
    return !without || !flipped(evaluate(without.request, without.policies))
  })
}

/** How long an evaluation takes, in patterns. A policy that somebody has pasted may hold very many. */
function sizeOf(policies: PolicySet): number {
  const statements = allPolicies(policies).flatMap(({ document }) => readingOf(document).statements)
  return statements.reduce(
    (sum, { action, resource, conditions }) =>
      sum + action.patterns.length + (resource?.patterns.length ?? 0) + 4 * (1 + conditions.length),
    1,
  )
}

/** The same edits in another order are the same change. What they put in place of what follows from the rest. */
function isNew(edits: readonly Edit[], seen: Set<string>): boolean {
  const key = edits
    .map(({ code, pointer, args, ...edit }) =>
      JSON.stringify([code, 'policyId' in edit && edit.policyId, pointer, args]),
    )
    .toSorted()
    .join('\n')
  return !seen.has(key) && seen.add(key).size > 0
}

function kindsOf(edits: readonly Edit[]): string {
  return edits
    .map(({ code, args }) => `${code} ${args.policyType ?? args.key ?? ''}`)
    .toSorted()
    .join(', ')
}

/** What a result rests on. An edit that leaves it the same has led nowhere. */
function standOf({ decidedBy, steps }: Result): string {
  return JSON.stringify([decidedBy, steps.map(({ status, explain, deciding }) => [status, explain.args, deciding])])
}

/** The cheapest, not too many alike: several ways on are worth more than one way in shades. */
function kept(standings: readonly Standing[]): readonly Standing[] {
  const alike = new Map<string, number>()
  return standings
    .filter(({ edits }) => {
      const kind = kindsOf(edits)
      const count = (alike.get(kind) ?? 0) + 1
      alike.set(kind, count)
      return count <= ALIKE
    })
    .slice(0, WIDTH)
}

function byCost(a: { readonly cost: number }, b: { readonly cost: number }): number {
  return a.cost - b.cost
}
