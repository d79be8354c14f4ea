import { useEffect, useState } from 'react'
import { askWorker } from '../editor/lint/askWorker.ts'
import type { Asks } from '../editor/lint/asks.ts'

/** The worker's answer to a question that may change; the last one stays until the next. Null: no question. */
export function useAnswer<K extends keyof Asks>(kind: K, ask: Asks[K]['ask'] | null): Asks[K]['answer'] | null {
  const [answer, setAnswer] = useState<Asks[K]['answer'] | null>(null)
  const asked = JSON.stringify(ask)
  useEffect(() => {
    const question = JSON.parse(asked) as Asks[K]['ask'] | null
    if (question === null) return
    const stale = new AbortController()
    void askWorker(kind, question, stale.signal).then((told) => {
      if (told !== 'dropped' && told !== 'failed') setAnswer(told)
    })
    return () => stale.abort()
  }, [kind, asked])
  return ask === null ? null : answer
}
