import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { readPlace, usePlace } from '../workbench/place.ts'
import { highlight } from './highlight.ts'

/** A link from the prose into the workbench: `pane:console/iam/users/ben`, `pane:policy`, `pane:why`, `pane:events`. */
export function PaneLink({ place, children }: { place: string; children: ReactNode }) {
  const { pathOf } = usePlace()
  const { area } = readPlace(place)
  return (
    <Link
      href={pathOf(place)}
      className="text-accent underline"
      // What is on the screen already is shown, too: the link must not seem dead.
      onClick={() => requestAnimationFrame(() => highlight(document.querySelector(`[data-area="${area}"]`)))}
    >
      {children}
    </Link>
  )
}
