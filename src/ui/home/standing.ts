// The course map as the learner stands in it: what is done, what is open, what comes next. Pure.

import type { Course, LessonCard, Theme, Unit } from '#lessons'
import { keyOf, type Progress, type Standing, standingOf } from '../progress.ts'

export interface LessonStanding {
  readonly card: LessonCard
  readonly standing: Standing
  readonly passed: boolean
}
export interface UnitStanding {
  readonly unit: Unit
  readonly lessons: readonly LessonStanding[] // those that are written
  readonly passed: boolean
  readonly locked: readonly Unit[] // the units it builds on that are not passed; looking ahead is allowed
  readonly minutesLeft: number
}

/** In the course's order. A unit opens when all units it builds on are passed: done, or known by a test-out. */
export function unitsOf(course: Course, progress: Progress): readonly UnitStanding[] {
  const units = course.units.map((unit) => {
    const lessons = unit.lessons
      .filter((card) => card.ready)
      .map((card): LessonStanding => {
        const standing = standingOf(progress, keyOf(course.id, card.id), card.version)
        return { card, standing, passed: standing === 'done' || standing === 'known' }
      })
    const left = lessons.filter((lesson) => !lesson.passed)
    return {
      unit,
      lessons,
      passed: left.length === 0,
      minutesLeft: left.reduce((sum, { card }) => sum + card.minutes, 0),
    }
  })
  const open = units.filter((one) => !one.passed).map(({ unit }) => unit)
  return units.map((one) => ({ ...one, locked: open.filter(({ n }) => one.unit.after.includes(n)) }))
}

/** Where "Continue" leads: the lesson that was left halfway, else the first one open. */
export function nextLesson(units: readonly UnitStanding[], course: Course, { last }: Progress): LessonCard | undefined {
  const left = units.flatMap(({ lessons }) => lessons).filter((lesson) => !lesson.passed)
  const halfway = left.find(({ card }) => keyOf(course.id, card.id) === last)
  const inOrder = units.filter(({ locked }) => locked.length === 0).flatMap(({ lessons }) => lessons)
  return (halfway ?? inOrder.find((lesson) => !lesson.passed) ?? left[0])?.card
}

/** What follows a lesson on the map, for its last page. */
export function lessonAfter(course: Course, id: string): LessonCard | undefined {
  const ready = course.units.flatMap(({ lessons }) => lessons).filter((card) => card.ready)
  const at = ready.findIndex((card) => card.id === id)
  return at < 0 ? undefined : ready[at + 1]
}

export const themes: Record<Theme, string> = {
  iam: 'Identities and access',
  'shared-responsibility': 'Shared responsibility',
  'new-account': 'A new account',
  data: 'Data',
}
