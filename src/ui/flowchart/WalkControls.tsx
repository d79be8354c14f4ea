import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import type { Evaluation } from '#account'
import { Button } from '../parts/Button.tsx'
import { noteOf, titleOf, wayOf } from './toFlow.ts'

const PACE = 1600 // milliseconds a step at speed 1: time to read two short lines
const SPEEDS = [0.5, 1, 1.5, 2] as const

/** Leads through the way of the request, step by step. `at`: steps shown, from 1; null: all. */
export function WalkControls({
  evaluation,
  at,
  onWalk,
}: {
  evaluation: Evaluation
  at: number | null
  onWalk: (at: number | null) => void
}) {
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState(1)
  const id = useId()
  const way = wayOf(evaluation.result)
  const last = way.length
  const step = Math.min(at ?? last, last)
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const go = (to: number): void => onWalk(to >= last ? null : Math.max(to, 1))

  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => {
      if (step + 1 >= last) setPlaying(false)
      onWalk(step + 1 >= last ? null : step + 1)
    }, PACE / speed)
    return () => clearTimeout(timer)
  }, [playing, speed, step, last, onWalk])

  const trace = evaluation.result.steps.find((one) => one.id === way[step - 1])
  const said = trace ? `${titleOf(trace, evaluation.request)} ${noteOf(trace)}` : ''
  const press = (to: number) => () => {
    setPlaying(false)
    go(to)
  }
  return (
    <div role="group" aria-label="Walk through the steps" className="mt-2 grid gap-1 rounded-md bg-sunken p-1.5">
      <div className="flex flex-wrap items-center gap-1">
        <Button
          scale="small"
          kind="quiet"
          aria-label="First step"
          title="First step"
          disabled={step === 1}
          onClick={press(1)}
        >
          <ChevronFirst size={16} aria-hidden />
        </Button>
        <Button
          scale="small"
          kind="quiet"
          aria-label="Step back"
          title="Step back"
          disabled={step === 1}
          onClick={press(step - 1)}
        >
          <ChevronLeft size={16} aria-hidden />
        </Button>
        {!still && (
          <Button
            scale="small"
            kind="quiet"
            aria-label={playing ? 'Pause' : 'Play'}
            title={playing ? 'Pause' : 'Play'}
            onClick={() => {
              if (!playing && step === last) onWalk(1)
              setPlaying(!playing)
            }}
          >
            {playing ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
          </Button>
        )}
        <Button
          scale="small"
          kind="quiet"
          aria-label="Step forward"
          title="Step forward"
          disabled={step === last}
          onClick={press(step + 1)}
        >
          <ChevronRight size={16} aria-hidden />
        </Button>
        <Button
          scale="small"
          kind="quiet"
          aria-label="Last step"
          title="Last step"
          disabled={step === last}
          onClick={press(last)}
        >
          <ChevronLast size={16} aria-hidden />
        </Button>
        <input
          type="range"
          aria-label="Step"
          aria-valuetext={`Step ${step} of ${last}: ${said}`}
          min={1}
          max={last}
          value={step}
          onChange={(event) => press(Number(event.target.value))()}
          className="min-h-6 min-w-20 flex-1 accent-accent"
        />
        <span className="text-xs whitespace-nowrap text-ink-2">
          Step {step} of {last}
        </span>
        {!still && (
          <>
            <label htmlFor={id} className="sr-only">
              Speed
            </label>
            <select
              id={id}
              value={speed}
              onChange={(event) => setSpeed(Number(event.target.value))}
              className="min-h-6 rounded-md border border-edge bg-surface px-1 text-xs pointer-coarse:min-h-11"
            >
              {SPEEDS.map((one) => (
                <option key={one} value={one}>
                  {one}×
                </option>
              ))}
            </select>
          </>
        )}
      </div>
      <p aria-live="polite" className="px-1 text-xs wrap-anywhere text-ink-2">
        {at === null ? '' : said}
      </p>
    </div>
  )
}
