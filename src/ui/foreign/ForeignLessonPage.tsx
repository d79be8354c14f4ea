import { Suspense, use, useEffect, useMemo } from 'react'
import { Link, useParams } from 'wouter'
import { useStore } from 'zustand'
import type { Lesson } from '#lessons'
import { Loading } from '../parts/Loading.tsx'
import { Page } from '../parts/Page.tsx'
import { LessonPane } from '../player/LessonPane.tsx'
import { OriginContext } from '../player/origin.ts'
import { useKeptProgress } from '../player/useKeptProgress.ts'
import { type Translations, TranslationsContext, useLanguage } from '../player/useLanguage.ts'
import { SimulationContext, type SimulationStore } from '../simulation.ts'
import { openRun } from '../storage/openRun.ts'
import { Tabletop } from '../workbench/Tabletop.tsx'
import { Workbench } from '../workbench/Workbench.tsx'
import { opened, ownNamed } from './collection.ts'

/** A lesson from elsewhere, in the same workbench. */
export function ForeignLessonPage() {
  const { foreign } = useParams<{ foreign: string }>()
  const collection = useStore(opened, (o) => o.collection)
  const origin = useStore(opened, (o) => o.origin)
  const found = collection?.lessons.find((one) => one.lesson.id === foreign)
  const languages = useMemo(
    () => Object.fromEntries((found?.translations ?? []).map((one) => [one.locale, () => Promise.resolve(one)])),
    [found],
  )
  if (!found) return <NotOpen />
  return (
    <OriginContext value={origin}>
      <Suspense fallback={<Loading what="the lesson" />}>
        <Played simulation={once(found.lesson, ownNamed(found.lesson, origin))} languages={languages} />
      </Suspense>
    </OriginContext>
  )
}

const simulations = new WeakMap<Lesson, Promise<SimulationStore>>()

function once(lesson: Lesson, named: Lesson): Promise<SimulationStore> {
  const simulation = simulations.get(lesson) ?? openRun(named)
  simulations.set(lesson, simulation)
  return simulation
}

function Played({ simulation: promise, languages }: { simulation: Promise<SimulationStore>; languages: Translations }) {
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

function NotOpen() {
  return (
    <Page title="This lesson is not open">
      <p>
        Lessons from elsewhere stay open until the page is closed or loaded again. Open it once more; what you have
        reached in it is kept.
      </p>
      <Link href="/learn" className="text-accent underline">
        Open lessons from elsewhere
      </Link>
    </Page>
  )
}
