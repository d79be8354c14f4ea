import type { InputOf, OperationName, OutputOf } from '#account'
import { actionsOf } from './action.ts'
import { CellView } from './CellView.tsx'
import { ActionButtons } from './PageFrame.tsx'
import type { FactsSpec } from './section.tsx'
import { Shown } from './Shown.tsx'
import { useRead } from './useRead.ts'

/** Names and values of one thing. */
export function FactsSection<N extends OperationName>({ spec, name }: { spec: FactsSpec<N>; name: string }) {
  const { title, operation, input, facts, actions, absent = {}, create, about } = spec
  const answer = useRead(operation, input?.(name) ?? ({} as InputOf<N>))
  const error = answer && !answer.result.ok ? answer.result.error : undefined
  const nothing = error && absent[error.code]
  return (
    <section aria-label={title} className="grid gap-2">
      {about && <p className="text-sm text-ink-2">{about}</p>}
      {nothing !== undefined ? (
        <>
          <p className="rounded-md border border-dashed border-line p-3 text-sm text-ink-2">{nothing}</p>
          <div className="flex flex-wrap gap-1">
            <ActionButtons actions={actionsOf(create)} subject={name} named={name} primary />
          </div>
        </>
      ) : (
        <Shown answer={answer} what={title.toLowerCase()}>
          {(output: OutputOf<N>) => (
            <>
              <dl className="grid gap-x-4 gap-y-1 rounded-md border border-line p-3 text-sm sm:grid-cols-2">
                {Object.entries(facts).map(([label, value]) => (
                  <div key={label} className="min-w-0">
                    <dt className="text-xs text-ink-3">{label}</dt>
                    <dd>
                      <CellView of={value(output, name)} />
                    </dd>
                  </div>
                ))}
              </dl>
              <div className="flex flex-wrap gap-1 empty:hidden">
                <ActionButtons actions={actionsOf(actions)} subject={{ name, output }} named={name} primary />
              </div>
            </>
          )}
        </Shown>
      )}
    </section>
  )
}
