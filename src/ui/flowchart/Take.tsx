import { Copy, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Evaluation } from '#account'
import { Button } from '../parts/Button.tsx'
import { SaveChart } from '../share/SaveChart.tsx'
import { traceText } from './traceText.ts'

/** The decision to take away: as text in the clipboard, or on paper. */
export function Take({ evaluation }: { evaluation: Evaluation }) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    if (!printing) return
    const done = (): void => setPrinting(false)
    addEventListener('afterprint', done)
    print()
    return () => removeEventListener('afterprint', done)
  }, [printing])
  const copy = (): void => {
    navigator.clipboard.writeText(traceText(evaluation)).then(
      () => setCopied('yes'),
      () => setCopied('no'), // a browser may forbid it
    )
  }
  return (
    <div className="mt-2 flex flex-wrap items-center gap-1.5">
      <Button scale="small" onClick={copy}>
        <Copy size={14} aria-hidden />
        Copy as text
      </Button>
      <Button scale="small" onClick={() => setPrinting(true)}>
        <Printer size={14} aria-hidden />
        Print
      </Button>
      <SaveChart evaluation={evaluation} />
      <span aria-live="polite" className="text-xs text-ink-2">
        {copied === 'yes' && 'Copied.'}
        {copied === 'no' && 'The browser does not let this page copy.'}
      </span>
      {printing && createPortal(<pre className="on-paper">{traceText(evaluation)}</pre>, document.body)}
    </div>
  )
}
