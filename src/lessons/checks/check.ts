import type { World } from '#account'
import type { Check, Lesson, Run, Verdict } from '../types.ts'

/** What a check looks at. */
export interface Scene {
  readonly lesson: Lesson
  readonly world: World
  readonly run: Pick<Run, 'answers' | 'began' | 'first' | 'moments' | 'seed' | 'since'>
  readonly step: string // the step that the check belongs to
}

/** A kind of check: total, a missing path or event is an answer and never an exception. */
export type Judge<Kind extends Check['kind']> = (check: Extract<Check, { kind: Kind }>, scene: Scene) => Verdict

export const MET: Verdict = { met: true, found: { code: 'as-wanted', args: {} } }

export function unmet(code: Verdict['found']['code'], args: Verdict['found']['args'] = {}): Verdict {
  return { met: false, found: { code, args } }
}
