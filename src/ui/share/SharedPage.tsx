import { useEffect, useMemo } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { sandboxPath } from '../lessonPath.ts'
import { Loading } from '../parts/Loading.tsx'
import { Page } from '../parts/Page.tsx'
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
    <Page title="This link cannot be opened">
      <p>{problemText[problem]}</p>
      <Link href="/" className="text-accent underline">
        To the course
      </Link>
    </Page>
  )
}
