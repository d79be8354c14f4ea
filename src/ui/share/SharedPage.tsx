import { useEffect, useMemo } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { sandboxPath } from '../lessonPath.ts'
import { Loading } from '../parts/Loading.tsx'
import { fromPayload, problemText } from './payload.ts'
import { bring } from './situation.ts'

/** Where a link leads: what it carries opens in the sandbox. */
export function SharedPage() {
  const { payload } = useParams<{ payload: string }>()
  const [, navigate] = useLocation()
  const read = useMemo(() => fromPayload(payload), [payload])
  const problem = typeof read === 'string' ? read : null
  useEffect(() => {
    if (typeof read === 'string') return
    bring(read)
    navigate(sandboxPath('why'), { replace: true })
  }, [read, navigate])
  if (!problem) return <Loading what="the shared account" />
  return (
    <main className="mx-auto grid max-w-prose gap-3 p-8">
      <h1 className="text-xl font-bold">This link cannot be opened</h1>
      <p className="text-ink-2">{problemText[problem]}</p>
      <Link href="/" className="text-accent underline">
        To the course
      </Link>
    </main>
  )
}
