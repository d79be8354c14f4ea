import { CircleCheck } from 'lucide-react'
import { Link } from 'wouter'
import type { Course, Unit } from '#lessons'
import { Chip } from '../parts/Chip.tsx'
import { usePreferences } from '../preferences.ts'
import { lessonPath } from '../lessonPath.ts'

export function CourseMap({ course }: { course: Course }) {
  const completed = usePreferences((p) => p.completed)
  const lessons = course.units.flatMap((unit) => unit.lessons)
  const done = lessons.filter((lesson) => lesson.id in completed).length
  const ready = lessons.filter((lesson) => lesson.ready).length
  return (
    <section aria-labelledby="course" className="grid gap-3.5 pb-12">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="course" className="flex-1 text-xl font-bold">
          Your course
        </h2>
        <Chip>
          {done} of {ready} open {ready === 1 ? 'lesson' : 'lessons'} done
        </Chip>
        <Chip>{lessons.length} planned</Chip>
      </div>
      <ol className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {course.units.map((unit) => (
          <UnitCard key={unit.n} unit={unit} completed={completed} />
        ))}
      </ol>
    </section>
  )
}

function UnitCard({ unit, completed }: { unit: Unit; completed: Readonly<Record<string, string>> }) {
  const ready = unit.lessons.filter((lesson) => lesson.ready)
  const minutes = unit.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0)
  const done = unit.lessons.filter((lesson) => lesson.id in completed).length
  return (
    <li
      className={`grid content-start gap-2 rounded-lg border p-4 ${ready.length > 0 ? 'border-edge bg-surface' : 'border-line'}`}
    >
      <p className="text-xs text-ink-3">Unit {unit.n}</p>
      <h3 className={`text-base font-semibold ${ready.length > 0 ? '' : 'text-ink-2'}`}>{unit.title}</h3>
      <div className="h-1 overflow-hidden rounded-full bg-sunken" aria-hidden>
        <div className="h-full bg-allow" style={{ width: `${(100 * done) / unit.lessons.length}%` }} />
      </div>
      <p className="text-xs text-ink-3">
        {ready.length === 0 ? 'Being written: ' : `${done} of `}
        {unit.lessons.length} lessons, {minutes} min
      </p>
      {ready.length > 0 && (
        <ul className="grid gap-1">
          {ready.map((lesson) => (
            <li key={lesson.id}>
              <Link
                href={lessonPath(lesson.id)}
                className="flex min-h-8 items-center gap-1.5 text-sm font-semibold text-accent underline pointer-coarse:min-h-11"
              >
                {lesson.id in completed && <CircleCheck size={16} className="shrink-0 text-allow" aria-label="Done:" />}
                {lesson.number} {lesson.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
