import { Link } from 'wouter'
import { useDue } from '../review/useDue.ts'

/** The pages beside the course, for the bar at the top. */
export function Places() {
  const due = useDue().length
  const look = 'flex min-h-8 items-center gap-1 text-ink-2 hover:text-ink hover:underline pointer-coarse:min-h-11'
  return (
    <nav aria-label="Pages" className="flex flex-wrap gap-x-4 text-sm">
      <Link href="/" className={look}>
        Course
      </Link>
      <Link href="/glossary" className={look}>
        Glossary
      </Link>
      <Link href="/sandbox" className={look}>
        Sandbox
      </Link>
      <Link href="/review" className={look}>
        Review {due > 0 && <strong aria-label={`${due} due`}>{due}</strong>}
      </Link>
    </nav>
  )
}
