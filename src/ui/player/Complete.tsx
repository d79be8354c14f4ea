import { CircleCheck, Copy } from 'lucide-react'
import { Link } from 'wouter'
import course from 'virtual:course'
import type { Lesson } from '#lessons'
import { lessonAfter } from '../home/standing.ts'
import { lessonPath } from '../lessonPath.ts'
import { Button } from '../parts/Button.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { goalsOf } from './goals.ts'
import { useOrigin } from './origin.ts'

/** Quiet: what was learned, where it goes on, and a text to copy. */
export function Complete({ lesson }: { lesson: Lesson }) {
  const hints = useSimulation((s) => Object.values(s.hinted).reduce((sum, open) => sum + open, 0))
  const store = useSimulationStore()
  const { from } = useOrigin()
  const next = from === null ? lessonAfter(course, lesson.id) : undefined
  const reached = goalsOf(lesson).map(({ text }) => text)
  const report = [
    `I finished “${lesson.title}” ${from === null ? `of ${course.title}` : `from ${from}`} (Deny by Default).`,
    ...reached.map((text) => `- ${text}`),
  ]
  const copy = (): void => {
    navigator.clipboard.writeText(report.join('\n')).then(
      () => store.getState().tell('Copied'),
      () => store.getState().tell('The browser does not let pages copy'),
    )
  }
  return (
    <section aria-label="Lesson finished" className="grid gap-3 rounded-lg border border-allow bg-allow-soft p-4">
      <h2 className="flex items-center gap-2 font-semibold text-ink">
        <CircleCheck size={18} className="text-allow" aria-hidden />
        Lesson finished
      </h2>
      <p className="text-sm text-ink-2">
        “{lesson.title}” is {from === null ? 'ticked off on your course map' : 'done'}
        {hints > 0 && `, with ${hints} ${hints === 1 ? 'hint' : 'hints'}`}.
        {lesson.account && ' The account stays open: change something and see what follows.'}
      </p>
      {lesson.summary && (
        <div className="grid gap-1 text-sm text-ink-2">
          <h3 className="font-semibold text-ink">What you can do now</h3>
          <p>{lesson.summary}</p>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {next && (
          <Link
            href={lessonPath(next.id)}
            className="inline-flex min-h-8 items-center rounded-md bg-accent px-3 py-1 text-sm font-semibold text-on-accent hover:opacity-90 pointer-coarse:min-h-11"
          >
            Next lesson: {next.title}
          </Link>
        )}
        <Link href={from === null ? '/' : '/learn'} className="text-sm font-semibold text-accent underline">
          {from === null ? 'Back to the course' : 'Back to the lessons from elsewhere'}
        </Link>
        <Button scale="small" onClick={copy}>
          <Copy size={14} aria-hidden />
          Copy what you did
        </Button>
      </div>
    </section>
  )
}
