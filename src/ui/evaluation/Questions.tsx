import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { Evaluation } from '#account'
import { useSimulationStore } from '../simulation.ts'
import { Applied } from './Applied.tsx'
import { Reasons } from './Reasons.tsx'
import { WhatWould } from './WhatWould.tsx'

/** What one asks of a decision: why it is so, and what would turn it around. */
export function Questions({ evaluation }: { evaluation: Evaluation }) {
  const store = useSimulationStore()
  const [applied, setApplied] = useState<number | null>(null)
  const other = evaluation.result.decision === 'Allow' ? 'What would deny it?' : 'What would allow it?'
  return (
    <section aria-label="Questions" className="mt-2 grid gap-1">
      <Question text="Why?">
        <Reasons evaluation={evaluation} />
      </Question>
      <Question text={other}>
        <WhatWould evaluation={evaluation} onApplied={() => setApplied(store.getState().past.length)} />
      </Question>
      <Applied at={applied} />
    </section>
  )
}

/** Answers are worked out once somebody asks: looking for changes takes a moment. */
function Question({ text, children }: { text: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <div className="rounded-md border border-line">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="flex min-h-8 w-full items-center gap-1.5 px-2 text-left text-sm font-semibold pointer-coarse:min-h-11"
      >
        <Chevron size={16} className="text-ink-3" aria-hidden />
        {text}
      </button>
      <div id={id} hidden={!open} className="grid gap-2 px-2 pb-2">
        {open && children}
      </div>
    </div>
  )
}
