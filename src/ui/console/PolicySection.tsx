import type { InputOf, OperationName } from '#account'
import { Notice } from '../parts/Notice.tsx'
import { actionsOf } from './action.ts'
import { OpenPolicy } from './OpenPolicy.tsx'
import { ActionButtons } from './PageFrame.tsx'
import type { PolicySpec } from './section.tsx'
import { Refused } from './Refused.tsx'
import { Loading } from '../parts/Loading.tsx'
import { useRead } from './useRead.ts'

/** A policy's text, and the way into the editor. */
export function PolicySection<N extends OperationName>({ spec, name }: { spec: PolicySpec<N>; name: string }) {
  const { title, operation, input, text, editor, actions, absent, about } = spec
  const answer = useRead(operation, input?.(name) ?? ({} as InputOf<N>))
  if (!answer) return <Loading what={title.toLowerCase()} />
  const { result, event } = answer
  const nothing = result.ok ? undefined : absent[result.error.code]
  const shown = result.ok ? pretty(text(result.output)) : ''
  return (
    <section aria-label={title} className="grid gap-2">
      {about && <p className="text-sm text-ink-2">{about}</p>}
      {!result.ok && nothing === undefined && <Refused error={result.error} eventID={event?.eventID} />}
      {nothing !== undefined && <Notice kind="note">{nothing}</Notice>}
      {shown !== '' && (
        <pre
          aria-label={title}
          tabIndex={0}
          className="max-h-96 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs"
        >
          {shown}
        </pre>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {editor && <OpenPolicy id={editor(name)} name="Open in the editor" />}
        {(result.ok || nothing !== undefined) && (
          <ActionButtons actions={actionsOf(actions)} subject={{ name, text: shown }} named={name} primary />
        )}
      </div>
    </section>
  )
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
