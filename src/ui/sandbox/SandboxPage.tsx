import { Suspense, use, useEffect, useSyncExternalStore } from 'react'
import { arrive } from '../share/situation.ts'
import { Loading } from '../parts/Loading.tsx'
import { SimulationContext, type SimulationStore } from '../simulation.ts'
import { Workbench } from '../workbench/Workbench.tsx'
import { carry, ready, sandboxHere, watchSandbox } from './sandbox.ts'
import { SandboxPane } from './SandboxPane.tsx'

/** Opens with what was carried along or left here, else with a small ready account. */
export function SandboxPage() {
  const opened = useSyncExternalStore(watchSandbox, sandboxHere)
  useEffect(() => {
    document.title = 'Sandbox · Deny by Default'
  }, [])
  return (
    <Suspense fallback={<Loading what="the account" />}>
      <Opened simulation={opened} choose={(name) => carry(ready(name))} />
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
