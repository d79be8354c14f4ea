import { useEffect, useRef, useState } from 'react'
import type { Proved } from '#lessons'
import type { Schema } from './complete.ts'
import type { Files } from './draft.ts'
import type { Answer, Question } from './worker.ts'

const PAUSE = 300 // milliseconds without a key until the draft is proved
const PATIENCE = 15_000 // milliseconds for one proof

export interface Proofs {
  readonly proved: Proved | null // of the newest text that has been looked at
  readonly of: Files | null // that text
  readonly took: number // milliseconds
  readonly stuck: boolean // the last one took too long, and was given up
  readonly schemas: Readonly<Record<string, Schema>>
}

/** The proof of a draft, made anew when the author pauses. An older one stays until the next. */
export function useProof(files: Files | null): Proofs {
  const [state, setState] = useState<Proofs>({ proved: null, of: null, took: 0, stuck: false, schemas: {} })
  const worker = useRef<Worker | null>(null)
  const asked = useRef(0)
  useEffect(() => () => worker.current?.terminate(), [])
  useEffect(() => {
    if (!files) return
    const id = ++asked.current
    let patience: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      const { default: fixtures } = await import('virtual:fixtures/data')
      if (id !== asked.current) return
      const at = (worker.current ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }))
      at.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ('schemas' in data) return setState((now) => ({ ...now, schemas: data.schemas as Proofs['schemas'] }))
        if (data.id !== asked.current) return
        clearTimeout(patience)
        setState((now) => ({ ...now, proved: data.proved, of: files, took: data.took, stuck: false }))
      }
      const question: Question = { id, files, fixtures }
      at.postMessage(question)
      patience = setTimeout(() => {
        worker.current?.terminate()
        worker.current = null
        setState((now) => ({ ...now, stuck: true }))
      }, PATIENCE)
    }
    const pause = setTimeout(() => void ask(), PAUSE)
    return () => {
      clearTimeout(pause)
      clearTimeout(patience)
    }
  }, [files])
  return state
}
