import { Link } from 'wouter'
import { useProgress } from '../progress.ts'
import { useDue } from '../review/useDue.ts'

/** What else there is to do today, below the map. */
export function Ways() {
  const due = useDue().length
  const waiting = useProgress((p) => Object.keys(p.review).length)
  return (
    <ul className="grid gap-3 pb-12 sm:grid-cols-2">
      <Way
        title={due > 0 ? 'Review is due' : 'Review'}
        text={
          due > 0
            ? `${due} ${due === 1 ? 'question' : 'questions'} that you once missed. A few minutes.`
            : waiting > 0
              ? 'Nothing is due today. What you missed comes back after 1, 3, 7 and 21 days.'
              : 'What you miss in a quiz comes back here after 1, 3, 7 and 21 days.'
        }
        link={due > 0 ? 'Review now' : 'Open the review'}
        href="/review"
      />
      <Way
        title="Try your own policies"
        text="The sandbox has ready accounts, no goals, and undo for everything."
        link="Open the sandbox"
        href="/sandbox"
      />
      <Way
        title="Lessons from elsewhere"
        text="Open a lesson of your teacher or of somebody on the web. It is proved here before it opens."
        link="Open lessons"
        href="/learn"
      />
      <Way
        title="Write a lesson"
        text="Begin with one that works, change it, and see at once what a learner sees and whether it holds."
        link="Open the author view"
        href="/author"
      />
    </ul>
  )
}

function Way({ title, text, link, href }: { title: string; text: string; link: string; href: string }) {
  return (
    <li className="grid content-start gap-2 rounded-lg border border-line bg-surface p-4">
      <h3 className="font-semibold">{title}</h3>
      <p className="text-sm text-ink-2">{text}</p>
      <Link
        href={href}
        className="flex min-h-8 items-center text-sm font-semibold text-accent underline pointer-coarse:min-h-11"
      >
        {link}
      </Link>
    </li>
  )
}
