import { ChevronDown, ChevronUp } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { LintFinding, ParsedPolicy } from '#engine'
import type { Draft } from '../editor/draft.ts'
import { perToken } from '../editor/lint/perToken.ts'
import { useLint, useLinter } from '../editor/lint/useLint.ts'
import type { TextPlace } from '../editor/textPlace.ts'
import { Button } from '../parts/Button.tsx'
import { Count } from '../parts/Count.tsx'
import { TabPanel, Tabs } from '../parts/Tabs.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { countWords } from './findingGroups.ts'
import { FindingsPanel } from './FindingsPanel.tsx'
import { StatementForm } from './form/StatementForm.tsx'
import { KindSwitch } from './KindSwitch.tsx'
import { SaveEffect } from './SaveEffect.tsx'
import { SummaryPanel } from './SummaryPanel.tsx'
import { useAnswer } from './useAnswer.ts'
import { useSpoken } from './useSpoken.ts'
import { useWalk } from './useWalk.ts'

type Tab = 'findings' | 'summary' | 'form' | 'effect'
const label: Record<Tab, string> = {
  findings: 'Findings',
  summary: 'Summary',
  form: 'Form',
  effect: 'If you save',
}

/** What stands below the text of a policy, one thing at a time; it can be folded away. `formApart`: the form is there. */
export function Beside({ draft, parsed, formApart }: { draft: Draft; parsed: ParsedPolicy; formApart: boolean }) {
  const store = useSimulationStore()
  const lint = useLint()
  const linter = useLinter()
  const [tab, setTab] = useState<Tab>('findings')
  const [folded, setFolded] = useState(false)
  const { id } = draft.policy
  const show = useCallback((place: TextPlace) => store.getState().reveal(id, place), [store, id])
  const go = useCallback(({ offset, length }: LintFinding) => show({ offset, length }), [show])
  useWalk(lint.findings, go)
  const findings = perToken(lint.findings)
  useSpoken(lint.status === 'ready' && draft.text !== draft.saved ? countWords(findings) : null)
  const tabs = (['findings', 'summary', 'form', 'effect'] as const).filter((one) => one !== 'form' || !formApart)
  return (
    <div className={`flex min-h-0 flex-col border-t border-line ${formApart || folded ? 'shrink-0' : 'max-h-3/5'}`}>
      <div className="flex min-w-0 shrink-0 items-end bg-sunken">
        <Tabs
          name="beside"
          label="About this policy"
          tabs={tabs.map((one) => ({
            id: one,
            label: label[one],
            ...(one === 'findings' && { badge: <Count of={findings.length} /> }),
          }))}
          selected={tab}
          onSelect={(one) => {
            setTab(one)
            setFolded(false)
          }}
        />
        <span className="flex-1" />
        <Button
          kind="quiet"
          scale="small"
          aria-expanded={!folded}
          aria-label="What stands below the text"
          className="m-1"
          onClick={() => setFolded(!folded)}
        >
          {folded ? <ChevronUp size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
        </Button>
      </div>
      {!folded && (
        <TabPanel name="beside" id={tab} className="overflow-y-auto">
          {tab === 'findings' && (
            <>
              <FindingsPanel
                lint={lint}
                linter={linter}
                problem={draft.problem}
                saved={draft.text === draft.saved}
                onGo={go}
              />
              <KindSwitch kind={lint.kind} parsed={parsed} onChoose={linter.chooseType} />
            </>
          )}
          {tab === 'summary' && <Summary parsed={parsed} onGo={show} />}
          {tab === 'form' && <Form parsed={parsed} />}
          {tab === 'effect' && <SaveEffect />}
        </TabPanel>
      )}
    </div>
  )
}

function Summary({ parsed, onGo }: { parsed: ParsedPolicy; onGo: (pointer: string) => void }) {
  const caret = useSimulation((s) => s.caret)
  const answer = useAnswer('summary', parsed.document ? { text: parsed.text } : null)
  return <SummaryPanel parsed={parsed} rows={answer?.rows ?? []} current={parsed.pointerAt(caret)} onGo={onGo} />
}

function Form({ parsed }: { parsed: ParsedPolicy }) {
  const store = useSimulationStore()
  const { kind } = useLint()
  return (
    <StatementForm
      parsed={parsed}
      kind={kind}
      start={parsed.pointerAt(store.getState().caret)}
      onText={(text) => store.getState().edit(text)}
    />
  )
}
