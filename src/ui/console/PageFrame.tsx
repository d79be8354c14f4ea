import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react'
import type { OperationName } from '#account'
import type { Members } from '#cli'
import { Button } from '../parts/Button.tsx'
import { PageHeading } from '../parts/Heading.tsx'
import { useSimulationStore } from '../simulation.ts'
import { usePlace } from '../workbench/place.ts'
import { OperationForm } from './form/OperationForm.tsx'
import { optionsOf } from '#cli'
import type { Action } from './action.ts'
import { pointOf } from './words.ts'

/** An action that was pressed and waits for what it asks. */
interface Opened {
  readonly operation: OperationName
  readonly label: string
  readonly subject: string
  readonly known: Members
  readonly start: Members
  readonly ask: readonly string[] | undefined
  readonly danger: boolean
  readonly next: string | undefined
}
interface Frame {
  readonly page: string // iam/users/ben
  readonly name: string // ben
  readonly open: (opened: Opened) => void
}

const FrameContext = createContext<Frame | null>(null)

export function useFrame(): Frame {
  const frame = use(FrameContext)
  if (!frame) throw new Error('A part of a console page stands outside of it')
  return frame
}

/** A console page: its name, what can be done, and below it what it shows. A form opens under the heading. */
export function PageFrame({
  kind,
  title,
  page,
  name,
  actions = [],
  children,
}: {
  kind: string
  title: string
  page: string
  name: string
  actions?: readonly Action<string>[]
  children: ReactNode
}) {
  const [opened, open] = useState<Opened | null>(null)
  const frame = useMemo(() => ({ page, name, open }), [page, name])
  return (
    <FrameContext value={frame}>
      <div className="grid gap-4">
        <PageHeading kind={kind} name={title}>
          <div className="flex flex-wrap gap-1">
            <ActionButtons actions={actions} subject={name} named={title} primary />
          </div>
        </PageHeading>
        {opened && <ActionPanel key={JSON.stringify(opened)} opened={opened} onClose={() => open(null)} />}
        {children}
      </div>
    </FrameContext>
  )
}

function ActionPanel({ opened, onClose }: { opened: Opened; onClose: () => void }) {
  const store = useSimulationStore()
  const { go } = usePlace()
  const panel = useRef<HTMLElement>(null)
  const opener = useRef(document.activeElement)
  useEffect(() => {
    const place = panel.current
    place?.scrollIntoView({ block: 'nearest' })
    place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }, [])
  const close = (): void => {
    onClose()
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }
  const { operation, label, subject, known, start, ask, danger, next } = opened
  return (
    <section ref={panel} aria-label={label} className="grid gap-3 rounded-lg border border-accent p-4" data-panel>
      <h3 className="font-semibold wrap-anywhere">
        {label}
        {subject && <span className="font-normal text-ink-2">: {subject}</span>}
      </h3>
      {danger && <p className="text-sm text-ink-2">In AWS this cannot be taken back. Here, undo brings it back.</p>}
      <OperationForm
        operation={operation}
        known={known}
        start={start}
        ask={ask}
        label={label}
        danger={danger}
        onCancel={close}
        onSubmit={(input) => {
          const { ok } = store.getState().call(operation, input)
          if (!ok) return
          close()
          if (next !== undefined) go(`console/${next}`)
        }}
      />
    </section>
  )
}

/** A button for each. One that has nothing to ask acts at once. */
export function ActionButtons<Subject>({
  actions,
  subject,
  named,
  primary = false,
}: {
  actions: readonly Action<Subject>[]
  subject: Subject
  named: string // what the actions are about, for people
  primary?: boolean
}) {
  const store = useSimulationStore()
  const { page, open } = useFrame()
  const shown = actions.filter(({ when }) => when(subject))
  return shown.map(({ operation, label, control, known, start, ask, danger, next }, at) => {
    const press = (): void => {
      const filled = known(subject)
      const asks = (
        ask ??
        optionsOf(operation)
          .filter((one) => one.required)
          .map(({ member }) => member)
      ).filter((member) => !Object.hasOwn(filled, member))
      if (danger || asks.length > 0 || Object.keys(start(subject)).length > 0)
        open({ operation, label, subject: named, known: filled, start: start(subject), ask, danger, next })
      else store.getState().call(operation, filled)
    }
    return (
      <Button
        key={control}
        scale={primary ? 'normal' : 'small'}
        kind={danger ? 'danger' : primary && at === 0 ? 'primary' : 'plain'}
        data-point={`${pointOf(page)}.${primary ? control : `${control}-${named}`}`}
        aria-label={primary ? undefined : `${label}: ${named}`}
        onClick={press}
      >
        {label}
      </Button>
    )
  })
}
