import { Suspense, use, useEffect, useState } from 'react'
import { arrive } from '../share/situation.ts'
import { Loading } from '../parts/Loading.tsx'
import { SimulationContext, type SimulationStore } from '../simulation.ts'
import { Workbench } from '../workbench/Workbench.tsx'
import { carry, ready, sandboxHere } from './sandbox.ts'
import { SandboxPane } from './SandboxPane.tsx'

/** Opens with what was carried along or left here, else with a small ready account. */
export function SandboxPage() {
  const [opened, setOpened] = useState(sandboxHere)
  useEffect(() => {
    document.title = 'Sandbox · Deny by Default'
  }, [])
  // The boundary stands in here: what suspends above it would forget which account was chosen.
  return (
    <Suspense fallback={<Loading what="the account" />}>
      <Opened simulation={opened} choose={(name) => setOpened(carry(ready(name)))} />
    </Suspense>
  )
}

function Opened({ simulation, choose }: { simulation: Promise<SimulationStore>; choose: (name: string) => void }) {
  const store = use(simulation)
  useEffect(() => arrive(store), [store])
  return (
    <SimulationContext value={store}>
      <Workbench side={<SandboxPane choose={choose} />} />
    </SimulationContext>
  )
}
