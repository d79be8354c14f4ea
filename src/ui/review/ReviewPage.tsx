import { Page } from '../parts/Page.tsx'
import { useProgress } from '../progress.ts'
import { useDue } from './useDue.ts'

export function ReviewPage() {
  const due = useDue()
  const waiting = useProgress((p) => Object.keys(p.review).length)
  return (
    <Page title="Review">
      <p>
        {due.length > 0
          ? `${due.length} of ${waiting} are due today.`
          : 'Nothing is due today. What you miss in a quiz comes back here after 1, 3, 7 and 21 days.'}
      </p>
    </Page>
  )
}
