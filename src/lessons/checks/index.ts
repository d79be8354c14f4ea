// Every kind of check, a row each. `check` is total: it gives a verdict for whatever account and answers there are.

import type { Check, Verdict } from '../types.ts'
import { answered } from './answered.ts'
import { type Judge, MET, type Scene, unmet } from './check.ts'
import { decision } from './decision.ts'
import { events } from './events.ts'
import { lint } from './lint.ts'
import { sorted } from './sorted.ts'
import { state } from './state.ts'

const all: Judge<'all'> = ({ of }, scene) => of.map((one) => check(one, scene)).find(({ met }) => !met) ?? MET

const any: Judge<'any'> = ({ of }, scene) => {
  const verdicts = of.map((one) => check(one, scene))
  return verdicts.find(({ met }) => met) ?? verdicts[0] ?? unmet('part-unmet')
}

const not: Judge<'not'> = ({ of }, scene) => (check(of, scene).met ? unmet('part-unmet') : MET)

const judges: { readonly [Kind in Check['kind']]: Judge<Kind> } = {
  state,
  events,
  decision,
  answered,
  sorted,
  lint,
  all,
  any,
  not,
}

export function check(one: Check, scene: Scene): Verdict {
  // The row for a kind takes checks of that kind; TypeScript cannot follow that through the union.
  const judge = judges[one.kind] as (check: Check, scene: Scene) => Verdict
  return judge(one, scene)
}
