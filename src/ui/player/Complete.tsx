import { CircleCheck } from 'lucide-react'
import { Link } from 'wouter'
import type { Lesson } from '#lessons'

export function Complete({ lesson }: { lesson: Lesson }) {
  return (
    <section aria-label="Lesson finished" className="grid gap-2 rounded-lg border border-allow bg-allow-soft p-4">
      <h2 className="flex items-center gap-2 font-semibold text-ink">
        <CircleCheck size={18} className="text-allow" aria-hidden />
        Lesson finished
      </h2>
      <p className="text-sm text-ink-2">
        “{lesson.title}” is ticked off on your course map. The account stays open: change something and see what
        follows.
      </p>
      <Link href="/" className="text-sm font-semibold text-accent underline">
        Back to the course
      </Link>
    </section>
  )
}
