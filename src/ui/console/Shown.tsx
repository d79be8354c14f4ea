import type { ReactNode } from 'react'
import { Loading } from '../parts/Loading.tsx'
import type { ReadAnswer } from './useRead.ts'
import { Refused } from './Refused.tsx'

/** What was read, or AWS's own refusal in its place. */
export function Shown<Output>({
  answer,
  what,
  children,
}: {
  answer: ReadAnswer<Output> | null
  what: string
  children: (output: Output) => ReactNode
}) {
  if (!answer) return <Loading what={what} />
  return answer.result.ok ? (
    children(answer.result.output)
  ) : (
    <Refused error={answer.result.error} eventID={answer.event?.eventID} />
  )
}
