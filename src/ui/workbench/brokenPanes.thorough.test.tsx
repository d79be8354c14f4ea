// @vitest-environment happy-dom
// F27 of docs/reliability.md: a bug in one pane leaves the others alive, and the work can be taken along. Each bug is a
// value that its pane does not expect, and no other pane looks at.

import { cleanup, render, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Route, Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { LessonPane } from '../player/LessonPane.tsx'
import { createSimulation, type Simulation, SimulationContext } from '../simulation.ts'
import { testLesson } from '../testLesson.ts'
import { Workbench } from './Workbench.tsx'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined)) // React reports each
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const panes: readonly (readonly [where: string, place: string, bug: Partial<Simulation>])[] = [
  ['The lesson', 'console', { hinted: null as never }],
  ['Console', 'console', { done: {} as never }],
  ['Evaluation', 'why', { whatIf: null as never }],
  ['Events', 'events', { decided: null as never }],
]

it.each(panes)('%s', (where, place, bug) => {
  const store = createSimulation(testLesson())
  store.getState().send()
  store.setState(bug)
  const { hook } = memoryLocation({ path: `/lesson/test/${place}` })
  const { container } = render(
    <Router hook={hook}>
      <SimulationContext value={store}>
        <Route path="/lesson/:id/*?">
          <Workbench side={<LessonPane />} />
        </Route>
      </SimulationContext>
    </Router>,
  )
  const alerts = within(container).getAllByRole('alert')
  expect(alerts.map((alert) => alert.querySelector('strong')?.textContent)).toEqual([`${where} stopped working.`])
  expect(within(container).getByRole('button', { name: 'Export my work' })).toBeTruthy()
})
