import { use, useEffect } from 'react'
import { Link, useParams } from 'wouter'
import course from 'virtual:course'
import { loaders } from 'virtual:lessons'
import { translations } from 'virtual:translations'
import type { Lesson } from '#lessons'
import { Page } from '../parts/Page.tsx'
import { LessonPane } from '../player/LessonPane.tsx'
import { useKeptProgress } from '../player/useKeptProgress.ts'
import { ONE_LANGUAGE, type Translations, TranslationsContext, useLanguage } from '../player/useLanguage.ts'
import { SimulationContext, type SimulationStore } from '../simulation.ts'
import { openRun } from '../storage/openRun.ts'
import { Tabletop } from './Tabletop.tsx'
import { Workbench } from './Workbench.tsx'

const opened = new Map<string, Promise<SimulationStore>>()

export function LessonPage() {
  const { id } = useParams<{ id: string }>()
  const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined
  if (!load) return <NoSuchLesson id={id} />
  const languages = Object.hasOwn(translations, id) ? translations[id] : undefined
  return <Opened key={id} simulation={once(id, load)} languages={languages ?? ONE_LANGUAGE} />
}

function once(id: string, load: () => Promise<{ default: Lesson }>): Promise<SimulationStore> {
  const simulation = opened.get(id) ?? open(load)
  opened.set(id, simulation)
  simulation.catch(() => opened.delete(id)) // the next attempt asks again
  return simulation
}

async function open(load: () => Promise<{ default: Lesson }>): Promise<SimulationStore> {
  const { default: lesson } = await load()
  return openRun(lesson)
}

function Opened({ simulation: promise, languages }: { simulation: Promise<SimulationStore>; languages: Translations }) {
  const simulation = use(promise)
  const lesson = useLanguage(simulation, languages)
  useKeptProgress(simulation)
  useEffect(() => {
    document.title = `${lesson.title} · Deny by Default`
  }, [lesson])
  return (
    <TranslationsContext value={languages}>
      <SimulationContext value={simulation}>
        {lesson.account ? <Workbench side={<LessonPane />} /> : <Tabletop />}
      </SimulationContext>
    </TranslationsContext>
  )
}

function NoSuchLesson({ id }: { id: string }) {
  const planned = course.units.flatMap((unit) => unit.lessons).find((lesson) => lesson.id === id)
  return (
    <Page title={planned ? `“${planned.title}” is still being written` : 'There is no such lesson'}>
      <p>{planned ? planned.summary : 'The address may have been cut off, or the lesson has another name now.'}</p>
      <Link href="/" className="text-accent underline">
        To the course
      </Link>
    </Page>
  )
}
