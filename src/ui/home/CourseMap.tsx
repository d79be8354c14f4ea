import { useState } from 'react'
import type { Course, Theme } from '#lessons'
import { Chip } from '../parts/Chip.tsx'
import { hitRate, useProgress } from '../progress.ts'
import { themes, type UnitStanding } from './standing.ts'
import { UnitCard } from './UnitCard.tsx'

export function CourseMap({
  course,
  units,
  next,
}: {
  course: Course
  units: readonly UnitStanding[]
  next: string | undefined
}) {
  const [theme, setTheme] = useState<Theme | ''>('')
  const { right, of } = hitRate(useProgress((progress) => progress))
  const lessons = units.flatMap((unit) => unit.lessons)
  const passed = lessons.filter((lesson) => lesson.passed).length
  const minutes = units.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0)
  const planned = course.units.reduce((sum, unit) => sum + unit.lessons.length, 0)
  const shown = units.filter(({ unit }) => theme === '' || unit.themes.includes(theme))
  return (
    <section aria-labelledby="course" className="grid gap-3.5 pb-8">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="course" className="flex-1 text-xl font-bold">
          Your course
        </h2>
        <Chip>
          {passed} of {lessons.length} open {lessons.length === 1 ? 'lesson' : 'lessons'} done
        </Chip>
        {minutes > 0 && <Chip>{minutes} minutes left</Chip>}
        {planned > lessons.length && <Chip>{planned} planned</Chip>}
        {of > 0 && <Chip>{Math.round((100 * right) / of)} % of predictions right</Chip>}
      </div>
      <fieldset className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <legend className="sr-only">Show the units about</legend>
        {[['', 'All themes'] as const, ...entriesOf(themes)].map(([id, label]) => (
          <label key={id} className="flex min-h-8 cursor-pointer items-center gap-2 pointer-coarse:min-h-11">
            <input
              type="radio"
              name="theme"
              className="size-4 accent-accent"
              checked={theme === id}
              onChange={() => setTheme(id)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <ol className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {shown.map((standing) => (
          <UnitCard key={standing.unit.n} of={standing} next={next} />
        ))}
      </ol>
    </section>
  )
}

function entriesOf<Key extends string>(record: Readonly<Record<Key, string>>): readonly (readonly [Key, string])[] {
  return Object.entries(record) as [Key, string][] // a record's own keys are of its key type
}
