import { lazy, Suspense, useEffect } from 'react'
import { Link } from 'wouter'
import course from 'virtual:course'
import { PageBar } from '../parts/PageBar.tsx'
import { useProgress } from '../progress.ts'
import { lessonPath } from '../lessonPath.ts'
import { loadWorkbench } from '../workbench/loadWorkbench.ts'
import { whenIdle } from '../whenIdle.ts'
import { CourseMap } from './CourseMap.tsx'
import { nextLesson, unitsOf } from './standing.ts'
import { Ways } from './Ways.tsx'

const Demo = lazy(() => import('./Demo.tsx').then((module) => ({ default: module.Demo })))

export function Home() {
  const progress = useProgress((p) => p)
  const units = unitsOf(course, progress)
  const first = units.flatMap(({ lessons }) => lessons)[0]?.card
  const next = nextLesson(units, course, progress)
  const start = next ?? first
  const returning = progress.last !== ''

  useEffect(() => {
    document.title = 'Deny by Default'
    return whenIdle(() => void loadWorkbench().catch(() => {})) // the click itself reports a failure
  }, [])

  return (
    <div className="flex min-h-full flex-col">
      <PageBar />
      <main className="mx-auto w-full max-w-300 flex-1 px-4 md:px-6">
        <section className="grid items-center gap-8 py-8 lg:grid-cols-2 lg:gap-14 lg:py-14">
          <div className="grid gap-4">
            <h1 className="text-4xl font-bold tracking-tight text-balance md:text-hero">
              Break an AWS account. Then secure it.
            </h1>
            <p className="max-w-140 text-lg text-ink-2">
              A fake account that answers like the real one. Change a policy and watch every request find its way to
              Allow or Deny. Nothing to install, nothing to pay, nothing leaves your browser.
            </p>
            {start && (
              <div className="mt-2 flex flex-wrap items-center gap-3">
                <Link
                  href={lessonPath(start.id)}
                  className="inline-flex min-h-12 items-center rounded-lg bg-accent px-5 text-base font-semibold text-on-accent hover:opacity-90"
                >
                  {returning ? `${next ? 'Continue' : 'Again'}: ${start.title}` : 'Make your first request'}
                </Link>
                <span className="text-sm text-ink-3">Takes {start.minutes} minutes. You need no AWS account.</span>
              </div>
            )}
          </div>
          <Suspense fallback={<div className="min-h-100 rounded-xl border border-line bg-surface shadow-card" />}>
            <Demo />
          </Suspense>
        </section>
        <CourseMap course={course} units={units} next={next?.id} />
        <Ways />
      </main>
      <footer className="border-t border-line px-4 py-4 text-center text-xs text-ink-3">
        Deny by Default is an independent project, not affiliated with Amazon Web Services. Everything runs in your
        browser; your progress is kept there and nowhere else.{' '}
        <a href="licences.txt" className="underline">
          Licences
        </a>{' '}
        ·{' '}
        <Link href="/data" className="underline">
          Your data
        </Link>
      </footer>
    </div>
  )
}
