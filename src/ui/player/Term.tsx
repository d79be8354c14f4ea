import { Popover } from 'radix-ui'
import { type ReactNode, useId, useState } from 'react'
import { useSimulation } from '../simulation.ts'

/** A word of the glossary. Its meaning opens by click or on keyboard focus, Escape closes; screen readers have it at once. */
export function Term({ term, children }: { term: string; children: ReactNode }) {
  const meaning = useSimulation((s) => s.lesson.glossary[term])
  const [open, setOpen] = useState(false)
  const id = useId()
  if (meaning === undefined) return children
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          type="button"
          aria-describedby={id}
          onFocus={(event) => event.target.matches(':focus-visible') && setOpen(true)}
          onBlur={() => setOpen(false)}
          className="cursor-help text-ink underline decoration-dotted underline-offset-2"
        >
          {children}
        </button>
      </Popover.Trigger>
      <span id={id} className="sr-only">
        {meaning}
      </span>
      <Popover.Portal>
        <Popover.Content
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          aria-label={term}
          className="max-w-72 rounded-md border border-edge bg-surface p-3 text-sm text-ink-2 shadow-card"
        >
          <strong className="text-ink">{term}</strong>: {meaning}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
