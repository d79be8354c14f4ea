import { useMemo, useState } from 'react'
import { useProgress } from '../progress.ts'
import { dayOf, dueItems } from './schedule.ts'

/** What is to be reviewed on the day that the page was opened. */
export function useDue(): readonly string[] {
  const [today] = useState(() => dayOf(new Date()))
  const queue = useProgress((p) => p.review)
  return useMemo(() => dueItems(queue, today), [queue, today])
}
