// What a lesson's parts call each other, and how a name that is not there is told.

import { identities, type World } from '#account'
import type { Add } from '../issues.ts'
import { listOf } from '../normalise/step.ts'
import type { RawLesson } from '../schema/lesson.ts'
import type { RawActivity, RawQuestion } from '../schema/questions.ts'
import { suggest } from '../suggest.ts'
import type { Path, ReadYaml } from '../yaml.ts'

export interface Names {
  readonly steps: readonly string[]
  readonly goals: readonly string[]
  readonly questions: readonly string[] // predictions and quizzes
  readonly activities: readonly string[]
  /** undefined where the account cannot be read; then nobody in it is looked up. */
  readonly people: readonly string[] | undefined
  readonly asked: Readonly<Record<string, RawQuestion | RawActivity | undefined>> // predictions are no row
}

export function namesOf({ steps }: RawLesson, world: World | undefined): Names {
  const quiz = steps.flatMap((step) => listOf(step.quiz))
  const activities = steps.flatMap((step) => listOf(step.activity))
  return {
    steps: steps.map(({ id }) => id),
    goals: steps.flatMap(({ goals = [] }) => goals).map(({ id }) => id),
    questions: [...steps.flatMap(({ predict }) => listOf(predict)), ...quiz].map(({ id }) => id),
    activities: activities.map(({ id }) => id),
    people: world && identities(world).map(({ ref }) => ref),
    asked: Object.fromEntries([...quiz, ...activities].map((one) => [one.id, one])),
  }
}

export interface Tell {
  readonly mustBe: (what: string, name: string, known: readonly string[], path: Path, key?: boolean) => void
  readonly mustExist: (who: string, path: Path) => void
  /** An id that stands for one thing only. */
  readonly once: (what: string, id: string, path: Path) => void
}

export function teller(people: Names['people'], { at }: ReadYaml, add: Add): Tell {
  const seen = new Set<string>()
  const mustBe: Tell['mustBe'] = (what, name, known, path, key = false) => {
    if (!known.includes(name)) add('L104', at(path, key), `there is no ${what} \`${name}\``, suggest(name, known))
  }
  return {
    mustBe,
    mustExist: (who, path) => {
      if (people) mustBe('identity', who, people, path)
    },
    once: (what, id, path) => {
      const name = `${what} ${id}`
      if (seen.has(name)) add('L104', at(path), `two ${what}s are called \`${id}\``, 'give each its own id')
      seen.add(name)
    },
  }
}
