import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import type { LintFinding, ParsedPolicy } from '#engine'
import type { Draft } from '../editor/draft.ts'
import { useLint, useLinter } from '../editor/lint/useLint.ts'
import { perToken } from '../editor/lint/perToken.ts'
import { Button } from '../parts/Button.tsx'
import { Count } from '../parts/Count.tsx'
import { TabPanel, Tabs } from '../parts/Tabs.tsx'
import { useSimulationStore } from '../simulation.ts'
import { countWords } from './findingGroups.ts'
import { FindingsPanel } from './FindingsPanel.tsx'
import { KindSwitch } from './KindSwitch.tsx'
import { SaveEffect } from './SaveEffect.tsx'
import { useSpoken } from './useSpoken.ts'

const tabs = ['findings', 'effect'] as const
type Tab = (typeof tabs)[number]
const label: Record<Tab, string> = { findings: 'Findings', effect: 'If you save' }

/** What stands below the text of a policy, one thing at a time; it can be folded away. */
export function Beside({ draft, parsed }: { draft: Draft; parsed: ParsedPolicy }) {
  const store = useSimulationStore()
  const lint = useLint()
  const linter = useLinter()
  const [tab, setTab] = useState<Tab>('findings')
  const [folded, setFolded] = useState(false)
  const findings = perToken(lint.findings)
  useSpoken(lint.status === 'ready' && draft.text !== draft.saved ? countWords(findings) : null)
  const go = ({ offset, length }: LintFinding): void => store.getState().reveal(draft.policy.id, { offset, length })
  return (
    <div className="flex max-h-2/5 min-h-0 shrink-0 flex-col border-t border-line">
      <div className="flex items-end bg-sunken">
        <Tabs
          name="beside"
          label="About this policy"
          tabs={tabs.map((id) => ({
            id,
            label: label[id],
            ...(id === 'findings' && { badge: <Count of={findings.length} /> }),
          }))}
          selected={tab}
          onSelect={(id) => {
            setTab(id)
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
              <KindSwitch kind={lint.kind} parsed={parsed} onChoose={linter.chooseType} />
              <FindingsPanel
                lint={lint}
                linter={linter}
                problem={draft.problem}
                saved={draft.text === draft.saved}
                onGo={go}
              />
            </>
          )}
          {tab === 'effect' && <SaveEffect />}
        </TabPanel>
      )}
    </div>
  )
}
