import { useState } from 'react'
import { Route, Router, Switch } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { LessonPane } from '../player/LessonPane.tsx'
import { type Origin, OriginContext } from '../player/origin.ts'
import { createProgress } from '../progress.ts'
import { SimulationContext, type SimulationStore } from '../simulation.ts'
import { BottomBar } from '../workbench/BottomBar.tsx'
import { OnePane } from '../workbench/Workbench.tsx'

// What is reached in a preview is nobody's progress.
const origin: Origin = { course: 'draft', progress: createProgress(null), from: 'your draft' }

/** The lesson as a learner has it on a phone. Its places are its own: the address stays that of the author view. */
export function Preview({ store }: { store: SimulationStore }) {
  const [{ hook }] = useState(() => memoryLocation({ path: '/sandbox' }))
  const panes = (
    <div className="flex h-full min-h-0 flex-col">
      <div className="min-h-0 flex-1">
        <OnePane side={<LessonPane />} />
      </div>
      <BottomBar />
    </div>
  )
  return (
    <OriginContext value={origin}>
      <SimulationContext value={store}>
        <Router hook={hook}>
          <Switch>
            <Route path="/sandbox/*?">{panes}</Route>
            <Route>{panes}</Route>
          </Switch>
        </Router>
      </SimulationContext>
    </OriginContext>
  )
}
