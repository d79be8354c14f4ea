import { useEffect, useState } from 'react'
import type { World } from '#account'
import { workerClient } from '../parts/workerClient.ts'
import type { Answer, Question } from './worker.ts'

export interface Accessed {
  readonly answer: Answer | null // null until the first; an older one stays until the next
  readonly status: 'working' | 'ready' | 'failed'
}

/** The access of an account, worked out beside the page. */
export function useAccess(world: World, before: World | null): Accessed {
  const [client] = useState(() =>
    workerClient<Question, Answer>(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })),
  )
  const [told, setTold] = useState<{ readonly of: World; readonly accessed: Accessed } | null>(null)
  useEffect(() => () => client.stop(), [client])
  useEffect(() => {
    const stale = new AbortController()
    void client.ask({ world: bare(world), before: before && bare(before) }, stale.signal).then((answer) => {
      if (answer === 'dropped') return
      setTold((last) =>
        answer === 'failed'
          ? { of: world, accessed: { answer: last?.accessed.answer ?? null, status: 'failed' } }
          : { of: world, accessed: { answer, status: 'ready' } },
      )
    })
    return () => stale.abort()
  }, [client, world, before])
  if (told?.of === world) return told.accessed
  return { answer: told?.accessed.answer ?? null, status: 'working' }
}

function bare(world: World): World {
  return { ...world, trail: [] }
}
