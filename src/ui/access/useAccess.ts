import { useEffect, useRef, useState } from 'react'
import type { World } from '#account'
import type { Answer, Question } from './worker.ts'

/** The access of an account, worked out beside the page. Null until the first answer; an older one stays until the next. */
export function useAccess(world: World, before: World | null): Answer | null {
  const worker = useRef<Worker | null>(null)
  const asked = useRef(0)
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    // Whatever was asked since makes this answer stale.
    made.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.id === asked.current) setAnswer(data)
    })
    worker.current = made
    return () => made.terminate()
  }, [])
  useEffect(() => {
    const question: Question = { id: ++asked.current, world: bare(world), before: before && bare(before) }
    worker.current?.postMessage(question)
  }, [world, before])
  return answer
}

function bare(world: World): World {
  return { ...world, trail: [] }
}
