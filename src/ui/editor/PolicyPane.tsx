import { lazy, Suspense, useId, useMemo } from 'react'
import { parsePolicy } from '#engine'
import { Done } from '../console/Done.tsx'
import { Button } from '../parts/Button.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Beside } from '../policy/Beside.tsx'
import { othersSize } from '../policy/othersSize.ts'
import { SizeCounter } from '../policy/SizeCounter.tsx'
import { TouchEditor } from '../policy/TouchEditor.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { useWidth } from '../workbench/useWidth.ts'
import { whoIs } from '../who.ts'
import { type OpenPolicy, policiesIn } from './draft.ts'
import { wantsPlainEditor } from './plain.ts'
import { Repaired } from './Repaired.tsx'
import { useDecidingStatements } from './useDecidingStatements.ts'

const PolicyEditor = lazy(() => import('./PolicyEditor.tsx').then((module) => ({ default: module.PolicyEditor })))

const groups: Record<OpenPolicy['kind'], string> = {
  managed: 'Managed policies of this account',
  inline: 'Inline policies',
  bucket: 'Bucket policies',
}

/** Choose a policy, change it, see the request decided anew at each key, save it in the name of whoever is signed in. */
export function PolicyPane() {
  const store = useSimulationStore()
  const world = useSimulation((s) => s.world)
  const name = useSimulation((s) => whoIs(s.world, s.identity))
  const draft = useSimulation((s) => s.draft)
  const id = useId()
  const policies = useMemo(() => policiesIn(world), [world])
  const parsed = useMemo(
    () => (draft ? parsePolicy(draft.text, draft.policy.kind === 'bucket' ? 'resource' : 'identity') : null),
    [draft],
  )
  const marks = useDecidingStatements()
  const width = useWidth() // a change of it draws this anew
  const changed = draft !== null && draft.text !== draft.saved
  const small = width === 'narrow' || wantsPlainEditor()
  const Editor = small ? TouchEditor : PolicyEditor
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-2">
        <label htmlFor={id} className="text-sm font-semibold">
          Policy
        </label>
        <select
          id={id}
          data-point="policy.choose"
          value={draft?.policy.id ?? ''}
          onChange={(event) => store.getState().open(event.target.value || null)}
          className="min-h-8 max-w-64 min-w-40 flex-1 rounded-md border border-edge bg-surface px-2 text-sm pointer-coarse:min-h-11"
        >
          <option value="">Choose a policy …</option>
          {Object.entries(groups).map(([kind, label]) => (
            <optgroup key={kind} label={label}>
              {policies
                .filter((policy) => policy.kind === kind)
                .map((policy) => (
                  <option key={policy.id} value={policy.id}>
                    {policy.kind === 'inline' ? `${policy.userName}: ${policy.name}` : policy.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <span className="flex-1" />
        {draft && (
          <>
            <SizeCounter kind={draft.policy.kind} text={draft.text} others={othersSize(world, draft.policy)} />
            <Button disabled={!changed} onClick={() => store.getState().edit(draft.saved)}>
              Discard
            </Button>
            <Button
              kind="primary"
              disabled={!changed}
              title={`Save as ${name}`}
              onClick={() => store.getState().save()}
            >
              Save policy
            </Button>
          </>
        )}
      </div>
      {draft && parsed ? (
        <>
          <Suspense fallback={<Loading what="the editor" />}>
            <Editor key={draft.policy.id} name={draft.policy.name} text={draft.text} parsed={parsed} marks={marks} />
          </Suspense>
          <Repaired />
          <Beside key={`beside ${draft.policy.id}`} parsed={parsed} draft={draft} formApart={small} />
          <div className="max-h-40 overflow-y-auto px-3 pb-3 empty:hidden">
            <Done />
          </div>
        </>
      ) : (
        <p className="p-4 text-sm text-ink-2">
          Choose a policy to read and change it. While you type, the request in the evaluation is decided anew. Nothing
          is saved until you press Save policy.
        </p>
      )}
    </>
  )
}
