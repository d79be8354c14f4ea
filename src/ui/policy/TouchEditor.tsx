import { useState } from 'react'
import type { ParsedPolicy } from '#engine'
import { useLint } from '../editor/lint/useLint.ts'
import { PlainEditor } from '../editor/PlainEditor.tsx'
import type { StatementMark } from '../editor/useDecidingStatements.ts'
import { TabPanel, Tabs } from '../parts/Tabs.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { StatementForm } from './form/StatementForm.tsx'

const tabs = [
  { id: 'form', label: 'Form' },
  { id: 'text', label: 'Text' },
] as const

/** The editor for touch and for small screens: the policy as a form, or as plain text. */
export function TouchEditor(props: {
  name: string
  text: string
  parsed: ParsedPolicy
  marks: readonly StatementMark[]
}) {
  const store = useSimulationStore()
  const { kind } = useLint()
  const revealed = useSimulation((s) => s.revealed)
  const [chosen, setChosen] = useState<'form' | 'text'>(() =>
    matchMedia('(pointer: coarse)').matches ? 'form' : 'text',
  )
  // A place is shown in the text; there one stays.
  if (revealed !== null && chosen === 'form') setChosen('text')
  return (
    <>
      <div className="shrink-0">
        <Tabs name="touch" label="How to edit" tabs={tabs} selected={chosen} onSelect={setChosen} />
      </div>
      <TabPanel name="touch" id={chosen} className="flex min-h-72 flex-col overflow-y-auto">
        {chosen === 'form' ? (
          <StatementForm
            parsed={props.parsed}
            kind={kind}
            start={null}
            onText={(text) => store.getState().edit(text)}
          />
        ) : (
          <PlainEditor {...props} />
        )}
      </TabPanel>
    </>
  )
}
