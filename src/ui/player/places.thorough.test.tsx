// @vitest-environment happy-dom
// Each hint of each lesson points at a control that is there in its step, and each goal leads to a page that shows something.

import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { memoryLocation } from 'wouter/memory-location'
import { Route, Router } from 'wouter'
import { resolve } from 'node:path'
import { parsedLessons } from '../../../scripts/readLessons.ts'
import { PolicyPane } from '../editor/PolicyPane.tsx'
import { EvaluationPane } from '../evaluation/EvaluationPane.tsx'
import { Console } from '../console/Console.tsx'
import { createSimulation, SimulationContext, type SimulationStore } from '../simulation.ts'
import { ClockControl } from '../workbench/ClockControl.tsx'
import { IdentitySwitcher } from '../workbench/IdentitySwitcher.tsx'
import { pageOf, placeOf } from './places.ts'

afterEach(cleanup)

const areas: Readonly<Record<string, typeof EvaluationPane>> = { why: EvaluationPane, policy: PolicyPane }

async function show(store: SimulationStore, place: string | null): Promise<void> {
  cleanup()
  const [area = '', ...page] = (place ?? '').split('/')
  const Area = areas[area]
  await act(() =>
    render(
      <Router hook={memoryLocation({ path: `/lesson/${store.getState().lesson.id}` }).hook}>
        <Route path="/lesson/:id/*?">
          <SimulationContext value={store}>
            <ClockControl />
            <IdentitySwitcher />
            {area === 'console' && <Console page={page.join('/')} />}
            {Area && <Area />}
          </SimulationContext>
        </Route>
      </Router>,
    ),
  )
}

/** For whoever is signed in, or for somebody else of the lesson: a hint may ask to be somebody who may look. */
async function isThere(store: SimulationStore, point: string, people: ReadonlySet<string>): Promise<boolean> {
  const { identity } = store.getState()
  for (const who of [identity, ...people]) {
    store.setState({ identity: who })
    await show(store, placeOf(point))
    if (document.querySelector(`[data-point="${CSS.escape(point)}"]`)) break
  }
  store.setState({ identity })
  return document.querySelector(`[data-point="${CSS.escape(point)}"]`) !== null
}

/** The pages that the open goals of a step lead to. */
function pagesOfGoals(store: SimulationStore): readonly string[] {
  const { lesson, step, run } = store.getState()
  return (lesson.steps[step]?.goals ?? []).flatMap(({ id }) => {
    const found = run.verdicts[id]?.found
    const path = found?.args.path
    if (path === undefined) return []
    return pageOf(found?.code === 'state-missing' ? path.replace(/\..*/, '') : path) ?? [`nowhere for ${path}`]
  })
}

const lessons = parsedLessons(resolve('lessons')).filter(({ steps, account }) => account && steps.length > 0)

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_id, lesson) => {
  it('points at what is there', async () => {
    const store = createSimulation(lesson)
    const faults: string[] = []
    const people = new Set(
      Object.values(lesson.solution).flatMap((lines) => lines.flatMap((line) => ('as' in line ? line.as : []))),
    )
    for (const [at, step] of lesson.steps.entries()) {
      store.getState().goTo(at)
      for (const page of pagesOfGoals(store)) {
        await show(store, page)
        if (screen.queryByText(/The console has no page/) || !page.startsWith('console/')) faults.push(page)
      }
      // Somewhere on the way through the step: what a line makes may be what the next hint is about.
      const missing = new Set(step.hints.flatMap(({ point }) => point ?? []))
      const look = async (): Promise<void> => {
        for (const point of missing) if (await isThere(store, point, people)) missing.delete(point)
      }
      await look()
      for (const line of lesson.solution[step.id] ?? []) {
        store.getState().play(line)
        if (missing.size > 0) await look()
      }
      faults.push(...[...missing].map((point) => `${step.id}: ${point}`))
    }
    expect(faults).toEqual([])
  })
})
