import { useState } from 'react'
import type { OperationName } from '#account'
import { PolicySection } from '../PolicySection.tsx'
import type { PolicySpec } from '../section.tsx'

/** In a row of a list: its text, asked for when it is opened. */
export function InlinePolicy<N extends OperationName>({ spec, name }: { spec: PolicySpec<N>; name: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={spec.title} className="text-accent">
        Show
      </summary>
      {open && <PolicySection spec={spec} name={name} />}
    </details>
  )
}
