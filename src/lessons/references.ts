// Whatever a lesson names is there: steps, goals, questions, people, operations. Ids are unique.

import { findOperation, identities, operationNames, type World } from '#account'
import { type Add, addIssues } from './issues.ts'
import { suggest } from './suggest.ts'
import type { RawCheck, RawLesson, RawLine } from './schema.ts'
import type { Path, ReadYaml } from './yaml.ts'

type ByStep = RawLesson['solution']
type RawCall = NonNullable<RawLesson['watch']>

/** `world` is absent where the account cannot be read; then nobody in it is looked up. */
export function checkReferences(raw: RawLesson, world: World | undefined, yaml: ReadYaml, add: Add): void {
  const { at } = yaml
  const steps = raw.steps.map(({ id }) => id)
  const goals = raw.steps.flatMap((step) => step.goals ?? []).map(({ id }) => id)
  const questions = raw.steps.flatMap(({ predict }) => predict?.id ?? [])
  const people = world && identities(world).map(({ ref }) => ref)
  const scripts = scriptsOf(raw)
  const played = JSON.stringify(scripts.map(([, byStep]) => byStep))

  const mustBe = (what: string, name: string, known: readonly string[], path: Path, key = false): void => {
    if (!known.includes(name)) add('L104', at(path, key), `there is no ${what} \`${name}\``, suggest(name, known))
  }
  const mustExist = (who: string, path: Path): void => {
    if (people) mustBe('identity', who, people, path)
  }
  /** Somebody that a line creates may be asked about before. */
  const mustExistOrCome = (who: string, path: Path): void => {
    if (!played.includes(who.slice(who.indexOf('/') + 1))) mustExist(who, path)
  }
  const checkRequest = ({ as, api, with: input = {} }: RawCall, path: Path): void => {
    mustExist(as, [...path, 'as'])
    const operation = findOperation(api)
    if (!operation) mustBe('operation', api, operationNames(), [...path, 'api'])
    else addIssues(operation.input.safeParse(input).error?.issues ?? [], [...path, 'with'], yaml, add)
  }
  const checkNames = (check: RawCheck, path: Path): void => {
    const { decision, answered } = check
    if (answered !== undefined)
      mustBe('question', typeof answered === 'string' ? answered : answered.question, questions, [...path, 'answered'])
    for (const [one, place] of [
      [decision, ['decision']],
      ...(decision?.each ?? []).map((row, index) => [row, ['decision', 'each', index]] as const),
    ] as const)
      for (const who of [one?.principal ?? []].flat()) mustExistOrCome(who, [...path, ...place, 'principal'])
    for (const kind of ['all', 'any'] as const)
      for (const [index, part] of (check[kind] ?? []).entries()) checkNames(part, [...path, kind, index])
    if (check.not) checkNames(check.not, [...path, 'not'])
  }
  const checkLine = (line: RawLine, path: Path): void => {
    if ('answer' in line) mustBe('question', line.answer, questions, path)
    if ('api' in line) mustBe('operation', line.api, operationNames(), [...path, 'api'])
  }

  mustExist(raw.signIn, ['signIn'])
  if (raw.watch) checkRequest(raw.watch, ['watch'])
  const seen = new Set<string>()
  const once = (what: string, id: string, path: Path): void => {
    const name = `${what} ${id}`
    if (seen.has(name)) add('L104', at(path), `two ${what}s are called \`${id}\``, 'give each its own id')
    seen.add(name)
  }
  for (const [index, { id, watch, goals: own = [], predict, diagnose = [] }] of raw.steps.entries()) {
    const path = ['steps', index]
    once('step', id, [...path, 'id'])
    if (watch) checkRequest(watch, [...path, 'watch'])
    if (predict) {
      once('question', predict.id, [...path, 'predict', 'id'])
      mustExist(predict.decision.principal, [...path, 'predict', 'decision', 'principal'])
    }
    for (const [g, goal] of own.entries()) {
      once('goal', goal.id, [...path, 'goals', g, 'id'])
      checkNames(goal.check, [...path, 'goals', g, 'check'])
    }
    for (const [d, { when, example }] of diagnose.entries()) {
      checkNames(when, [...path, 'diagnose', d, 'when'])
      for (const [l, line] of example.entries()) checkLine(line, [...path, 'diagnose', d, 'example', l])
    }
  }
  for (const [path, byStep] of scripts)
    for (const [step, lines] of Object.entries(byStep)) {
      mustBe('step', step, steps, [...path, step], true)
      for (const [l, line] of lines.entries()) checkLine(line, [...path, step, l])
    }
  for (const [index, { fails }] of (raw.proof?.nearMisses ?? []).entries())
    for (const [f, goal] of fails.entries()) mustBe('goal', goal, goals, ['proof', 'nearMisses', index, 'fails', f])
}

function scriptsOf({ solution, proof }: RawLesson): readonly (readonly [Path, ByStep])[] {
  const replacing = (kind: 'alternatives' | 'nearMisses') =>
    (proof?.[kind] ?? []).map(({ replace }, index) => [['proof', kind, index, 'replace'], replace] as const)
  return [[['solution'], solution], ...replacing('alternatives'), ...replacing('nearMisses')]
}
