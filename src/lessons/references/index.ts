// Whatever a lesson names is there: steps, goals, questions, people, operations. Ids are unique.

import type { World } from '#account'
import type { Add } from '../issues.ts'
import type { RawLesson } from '../schema/lesson.ts'
import type { RawLine } from '../schema/lines.ts'
import type { Path, ReadYaml } from '../yaml.ts'
import { checkAsked } from './askedNames.ts'
import { checkNames } from './checkNames.ts'
import { features } from './features.ts'
import { checkCall, checkLine } from './lineNames.ts'
import { type Names, namesOf, type Tell, teller } from './names.ts'

type ByStep = RawLesson['solution']

/** `world` is absent where the account cannot be read; then nobody in it is looked up. `lessons`: those of the course. */
export function checkReferences(
  raw: RawLesson,
  world: World | undefined,
  yaml: ReadYaml,
  add: Add,
  lessons?: readonly string[],
): void {
  const names = namesOf(raw, world)
  const tell = teller(names.people, yaml, add)
  const scripts = scriptsOf(raw)
  const played = JSON.stringify(scripts.map(([, byStep]) => byStep))
  /** Somebody that a line creates may be asked about before. */
  const inSteps: Tell = {
    ...tell,
    mustExist(who, path) {
      if (!played.includes(who.slice(who.lastIndexOf('/') + 1))) tell.mustExist(who, path)
    },
  }
  const inLine = (line: RawLine, path: Path): void => checkLine(line, path, names, yaml, add, tell)

  if (raw.signIn !== 'none') tell.mustExist(raw.signIn, ['signIn'])
  if (raw.watch) checkCall(raw.watch, ['watch'], yaml, add, tell)
  checkHead(raw, names, tell, lessons)
  for (const [index, step] of raw.steps.entries()) {
    const path = ['steps', index]
    tell.once('step', step.id, [...path, 'id'])
    if (step.watch) checkCall(step.watch, [...path, 'watch'], yaml, add, inSteps)
    checkAsked(step, path, inSteps)
    for (const [g, goal] of (step.goals ?? []).entries()) {
      tell.once('goal', goal.id, [...path, 'goals', g, 'id'])
      checkNames(goal.check, [...path, 'goals', g, 'check'], names, inSteps)
    }
    for (const [d, { when, example }] of (step.diagnose ?? []).entries()) {
      checkNames(when, [...path, 'diagnose', d, 'when'], names, inSteps)
      for (const [l, line] of example.entries()) inLine(line, [...path, 'diagnose', d, 'example', l])
    }
  }
  for (const [path, byStep] of scripts)
    for (const [step, lines] of Object.entries(byStep)) {
      tell.mustBe('step', step, names.steps, [...path, step], true)
      for (const [l, line] of lines.entries()) inLine(line, [...path, step, l])
    }
  checkWays(raw, names, tell)
}

function checkHead(
  { requires = [], needs = [], renamed = {} }: RawLesson,
  names: Names,
  tell: Tell,
  lessons?: readonly string[],
): void {
  if (lessons)
    for (const [index, lesson] of requires.entries()) tell.mustBe('lesson', lesson, lessons, ['requires', index])
  for (const [index, feature] of needs.entries()) tell.mustBe('feature', feature, features, ['needs', index])
  const ids = [...names.goals, ...names.steps, ...names.questions, ...names.activities]
  for (const [old, id] of Object.entries(renamed)) {
    tell.mustBe('goal, step, question or activity', id, ids, ['renamed', old])
  }
}

function checkWays({ proof }: RawLesson, names: Names, { mustBe }: Tell): void {
  for (const kind of ['alternatives', 'nearMisses'] as const)
    for (const [index, { order = [] }] of (proof?.[kind] ?? []).entries())
      for (const [o, step] of order.entries()) mustBe('step', step, names.steps, ['proof', kind, index, 'order', o])
  for (const [index, { fails }] of (proof?.nearMisses ?? []).entries())
    for (const [f, goal] of fails.entries())
      mustBe('goal', goal, names.goals, ['proof', 'nearMisses', index, 'fails', f])
}

function scriptsOf({ solution, proof }: RawLesson): readonly (readonly [Path, ByStep])[] {
  const replacing = (kind: 'alternatives' | 'nearMisses') =>
    (proof?.[kind] ?? []).map(({ replace = {} }, index) => [['proof', kind, index, 'replace'], replace] as const)
  return [[['solution'], solution], ...replacing('alternatives'), ...replacing('nearMisses')]
}
