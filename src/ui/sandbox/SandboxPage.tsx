import { Suspense, use, useEffect, useMemo, useState } from 'react'
import { fixtures } from 'virtual:fixtures'
import { Loading } from '../parts/Loading.tsx'
import { useKept } from '../resume.ts'
import { createSimulation, SimulationContext } from '../simulation.ts'
import { Workbench } from '../workbench/Workbench.tsx'
import { arrive } from '../share/situation.ts'
import { SandboxPane } from './SandboxPane.tsx'
import { accountHere, carry, SANDBOX, sandboxOf, type Start } from './sandbox.ts'

/** Opens with what was carried along or left here, else with a small ready account. */
export function SandboxPage() {
  const [start, setStart] = useState(() => opening())
  useEffect(() => {
    document.title = 'Sandbox · Deny by Default'
  }, [])
  // The boundary stands in here: what suspends above it would forget which account was chosen.
  return (
    <Suspense fallback={<Loading what="the account" />}>
      <Opened start={start} choose={(name) => setStart(ready(name).then(carry))} />
    </Suspense>
  )
}

function opening(): Promise<Start> {
  const start = accountHere()
  return start ? Promise.resolve(start) : ready('starter')
}

async function ready(name: string): Promise<Start> {
  const load = fixtures[name]
  if (!load) throw new Error(`There is no ready account ${name}`)
  return { world: (await load()).default, signIn: 'root' }
}

function Opened({ start, choose }: { start: Promise<Start>; choose: (name: string) => void }) {
  const opened = use(start)
  const simulation = useMemo(() => createSimulation(sandboxOf(opened)), [opened])
  useKept(SANDBOX, simulation)
  useEffect(() => arrive(simulation), [simulation])
  return (
    <SimulationContext value={simulation}>
      <Workbench side={<SandboxPane choose={choose} />} />
    </SimulationContext>
  )
}
