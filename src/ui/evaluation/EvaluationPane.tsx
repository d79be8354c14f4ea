import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import type { StepId } from '#engine'
import { Take } from '../flowchart/Take.tsx'
import { wayOf } from '../flowchart/toFlow.ts'
import { TraceList } from '../flowchart/TraceList.tsx'
import { WalkControls } from '../flowchart/WalkControls.tsx'
import { Button } from '../parts/Button.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Pane, PaneBar } from '../parts/Pane.tsx'
import { usePreferences } from '../preferences.ts'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { variantOf } from '../words.ts'
import { timeOf } from '../workbench/clock.ts'
import { useWidth } from '../workbench/useWidth.ts'
import { Compare, PinButton } from './Compare.tsx'
import { Exclude, Supposed } from './Exclude.tsx'
import { Gate } from './Gate.tsx'
import { foldedBy, type Shown } from './live.ts'
import { Questions } from './Questions.tsx'
import { RequestCard } from './RequestCard.tsx'
import { StepDetails } from './StepDetails.tsx'
import { useShown } from './useShown.ts'
import { VerdictCard } from './VerdictCard.tsx'
import { Warnings } from './Warnings.tsx'

const Flowchart = lazy(() => import('../flowchart/Flowchart.tsx').then((module) => ({ default: module.Flowchart })))

/** The request, what becomes of it, and why. `inside`: as a tab of the work pane, which frames it already. */
export function EvaluationPane({ inside = false }: { inside?: boolean }) {
  if (inside) return <Evaluation />
  return (
    <Pane id="evaluation" label="Evaluation" area="why">
      <Evaluation />
    </Pane>
  )
}

function Evaluation() {
  const store = useSimulationStore()
  const draft = useSimulation((s) => s.draft)
  const recorded = useSimulation((s) => s.shown)
  const selected = useSimulation((s) => s.selected)
  const details = useRef<HTMLDivElement>(null)
  const walked = useSimulation((s) => s.walk)
  const pinned = useSimulation((s) => s.pinned)
  const { shown, prediction } = useShown()
  const way = useMemo(() => (shown.evaluation ? wayOf(shown.evaluation.result) : []), [shown.evaluation])
  const walk = useCallback(
    (at: number | null): void => {
      store.getState().walkTo(at)
      store.getState().select(way[(at ?? way.length) - 1] ?? null)
    },
    [store, way],
  )
  const select = useCallback(
    (step: StepId | null): void => {
      // On the way, whoever goes to a step has gone that far.
      if (store.getState().walk !== null && step !== null && way.includes(step)) return walk(way.indexOf(step) + 1)
      store.getState().select(step)
      // Whoever asks the picture wants to read the answer; it may stand below the edge.
      requestAnimationFrame(() => details.current?.scrollIntoView({ block: 'nearest' }))
    },
    [store, way, walk],
  )
  const sent = useSimulation((s) => s.sent !== null)
  const chart = usePreferences((p) => p.chart)
  const setChart = usePreferences((p) => p.setChart)
  const narrow = useWidth() === 'narrow'
  const [pictureHere, setPictureHere] = useState(false) // a phone starts with the list each time

  const folded = foldedBy(prediction)
  const stale = recorded === null && draft !== null && draft.problem !== null
  const picture = narrow ? pictureHere : chart === 'picture'

  return (
    <>
      <PaneBar>
        <h2 className="flex-1 text-xs font-semibold text-ink-2">
          {recorded === null ? 'Request' : <Recorded id={recorded} />}
        </h2>
        {recorded !== null && (
          <Button scale="small" onClick={() => store.getState().show(null)}>
            Back to the live request
          </Button>
        )}
        <Button
          scale="small"
          kind="quiet"
          onClick={() => (narrow ? setPictureHere(!pictureHere) : setChart(picture ? 'list' : 'picture'))}
        >
          {picture ? 'See as a list' : 'See as a picture'}
        </Button>
      </PaneBar>
      <div className="evaluation min-h-0 flex-1 overflow-y-auto" data-scroll>
        <div className="evaluation-areas">
          <div className="evaluation-ask">
            {recorded === null && <RequestCard evaluation={shown.evaluation} folded={folded !== null} />}
            <div className="grid grid-cols-1 gap-3 p-3">
              {stale && (
                <Notice kind="note">
                  <strong>The last good result.</strong> The policy cannot be read as it stands, so this does not show
                  your last change.
                </Notice>
              )}
              <div className={stale ? 'stale' : ''}>
                {recorded === null && <Supposed />}
                <VerdictCard
                  shown={shown}
                  folded={folded === 'why' && !sent && recorded === null ? 'unsent' : folded}
                  onSkip={() => prediction && store.getState().skip(prediction.id)}
                />
                {shown.evaluation && folded === null && (
                  <>
                    <div className="mt-2 flex flex-wrap gap-1.5">
                      <PinButton evaluation={shown.evaluation} />
                    </div>
                    {pinned && pinned !== shown.evaluation && <Compare pinned={pinned} now={shown.evaluation} />}
                    <Warnings evaluation={shown.evaluation} />
                    {narrow && <Asking shown={shown} recorded={recorded} />}
                  </>
                )}
              </div>
            </div>
          </div>
          <div className={`evaluation-why px-3 pb-3 ${stale ? 'stale' : ''}`}>
            {shown.evaluation && (
              <p className="mb-2 text-xs text-ink-2">
                {variantOf(shown.evaluation.request, shown.evaluation.result.sameAccount)}
              </p>
            )}
            {!shown.evaluation && shown.error && <Gate error={shown.error} />}
            {shown.evaluation &&
              (picture ? (
                <Suspense fallback={<Loading what="the picture" />}>
                  <Flowchart
                    evaluation={shown.evaluation}
                    hidden={folded !== null}
                    walked={walked}
                    selected={selected}
                    onSelect={select}
                  />
                </Suspense>
              ) : (
                <TraceList
                  evaluation={shown.evaluation}
                  hidden={folded !== null}
                  walked={walked}
                  selected={selected}
                  onSelect={select}
                />
              ))}
            {shown.evaluation && folded === null && (
              <>
                <WalkControls evaluation={shown.evaluation} at={walked} onWalk={walk} />
                {!narrow && <Asking shown={shown} recorded={recorded} />}
                <Take evaluation={shown.evaluation} />
              </>
            )}
          </div>
          {picture && selected && shown.evaluation && folded === null && (
            <div ref={details} className="evaluation-details px-3 pb-3">
              <StepDetails evaluation={shown.evaluation} id={selected} />
            </div>
          )}
        </div>
      </div>
    </>
  )
}

/** What one may ask of the decision. On a phone it comes before the list, which is long. */
function Asking({ shown: { evaluation, policies }, recorded }: { shown: Shown; recorded: string | null }) {
  if (!evaluation) return null
  return (
    <>
      <Questions evaluation={evaluation} />
      {recorded === null && <Exclude policies={policies} />}
    </>
  )
}

function Recorded({ id }: { id: string }) {
  const event = useSimulation((s) => s.world.trail.find((recorded) => recorded.eventID === id))
  return event ? `${event.eventName}, recorded at ${timeOf(event.eventTime)}` : 'A recorded request'
}
