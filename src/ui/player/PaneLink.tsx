import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { usePlace } from '../workbench/place.ts'

/** A link from the prose into the workbench: `pane:console/iam/users/ben`, `pane:policy`, `pane:events`. */
export function PaneLink({ place, children }: { place: string; children: ReactNode }) {
  const { pathOf } = usePlace()
  return (
    <Link href={pathOf(place)} className="text-accent underline">
      {children}
    </Link>
  )
}
