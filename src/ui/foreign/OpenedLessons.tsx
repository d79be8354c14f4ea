import { Link } from 'wouter'
import { useStore } from 'zustand'
import { foreignPath } from '../lessonPath.ts'
import { Chip } from '../parts/Chip.tsx'
import { Notice } from '../parts/Notice.tsx'
import { keyOf, standingOf } from '../progress.ts'
import { opened, ownNamed } from './collection.ts'
import { Problems } from './Problems.tsx'
import type { Collection } from './types.ts'

/** What was opened: the lessons that were proved, and what is wrong with the others. */
export function OpenedLessons({ collection: { from, course, lessons, problems } }: { collection: Collection }) {
  const origin = useStore(opened, (o) => o.origin)
  const reached = useStore(origin.progress)
  const order = course?.units.flatMap((unit) => unit.lessons.map(({ id }) => id)) ?? []
  const sorted = lessons.toSorted((a, b) => order.indexOf(a.lesson.id) - order.indexOf(b.lesson.id))
  return (
    <section aria-label="Opened lessons" className="grid gap-3">
      <h2 className="text-lg font-semibold text-ink">{course?.title ?? 'Opened lessons'}</h2>
      <div>
        <Chip kind="implicit">From {from}, not checked by us</Chip>
      </div>
      {lessons.length === 0 && <Notice kind="bad">No lesson could be opened. Its author can correct this:</Notice>}
      <ul className="grid gap-3">
        {sorted.map(({ lesson, figures }) => {
          const standing = standingOf(reached, keyOf(origin.course, ownNamed(lesson, origin).id), lesson.version)
          return (
            <li key={lesson.id} className="grid gap-2 rounded-lg border border-line bg-surface p-4 wrap-anywhere">
              <Link href={foreignPath(lesson.id)} className="text-base font-semibold text-accent underline">
                {lesson.title}
              </Link>
              <p>{lesson.summary}</p>
              <p className="text-sm">
                About {lesson.minutes} minutes
                {standing === 'done' && ', done'}
                {standing === 'begun' && ', begun'}
              </p>
              <p className="text-sm">
                Proved here: the start leaves {figures.goals}{' '}
                {figures.goals === 1 ? 'goal or guard' : 'goals and guards'} as they should be,{' '}
                {count(figures.lines, 'line')} of the solution reach them,{' '}
                {count(figures.alternatives, 'other right way')} and{' '}
                {count(figures.nearMisses, 'near miss', 'near misses')} were tried. The proof says that it can be done.
                It does not say that what is taught is true.
              </p>
            </li>
          )
        })}
      </ul>
      {problems.length > 0 && <Problems problems={problems} />}
    </section>
  )
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
