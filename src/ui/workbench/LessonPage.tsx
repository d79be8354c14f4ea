import { use, useEffect, useMemo } from 'react'
import { Link, useParams } from 'wouter'
import course from 'virtual:course'
import { loaders } from 'virtual:lessons'
import type { Lesson } from '#lessons'
import { LessonPane } from '../player/LessonPane.tsx'
import { useKeptProgress } from '../player/useKeptProgress.ts'
import { fromKept, readKept, useKept } from '../resume.ts'
import { createSimulation, SimulationContext } from '../simulation.ts'
import { Tabletop } from './Tabletop.tsx'
import { Workbench } from './Workbench.tsx'

const loaded = new Map<string, Promise<{ default: Lesson }>>()

export function LessonPage() {
  const { id } = useParams<{ id: string }>()
  const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined
  if (!load) return <NoSuchLesson id={id} />
  return <Loaded key={id} lesson={once(id, load)} />
}

function once(id: string, load: () => Promise<{ default: Lesson }>): Promise<{ default: Lesson }> {
  const lesson = loaded.get(id) ?? load()
  loaded.set(id, lesson)
  lesson.catch(() => loaded.delete(id)) // the next attempt asks again
  return lesson
}

function Loaded({ lesson: promise }: { lesson: Promise<{ default: Lesson }> }) {
  const { default: lesson } = use(promise)
  const simulation = useMemo(() => createSimulation(lesson, fromKept(lesson, readKept(lesson.id))), [lesson])
  useKept(lesson.id, simulation)
  useKeptProgress(simulation)
  useEffect(() => {
    document.title = `${lesson.title} · Deny by Default`
  }, [lesson])
  return (
    <SimulationContext value={simulation}>
      {lesson.account ? <Workbench side={<LessonPane />} /> : <Tabletop />}
    </SimulationContext>
  )
}

function NoSuchLesson({ id }: { id: string }) {
  const planned = course.units.flatMap((unit) => unit.lessons).find((lesson) => lesson.id === id)
  return (
    <main className="mx-auto grid max-w-prose gap-3 p-8">
      <h1 className="text-xl font-bold">
        {planned ? `“${planned.title}” is still being written` : 'There is no such lesson'}
      </h1>
      <p className="text-ink-2">
        {planned ? planned.summary : 'The address may have been cut off, or the lesson has another name now.'}
      </p>
      <Link href="/" className="text-accent underline">
        To the course
      </Link>
    </main>
  )
}
