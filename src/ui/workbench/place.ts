// Where in the workbench the learner is: the part of the address after the lesson's id.
// One spelling for tabs, console pages, hints' `point` and links in the prose: `console/iam/users/ben`.

import { useCallback, useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import { foreignPath, lessonPath, sandboxPath } from '../lessonPath.ts'

export type Area = 'lesson' | 'console' | 'policy' | 'terminal' | 'events' | 'why' | 'access' | 'map' | 'time'

export interface Place {
  readonly area: Area
  readonly page: string // the console page, e.g. iam/users/ben; '' elsewhere
  readonly pathOf: (place: string) => string
  readonly go: (place: string) => void
}

export const areaTitle: Readonly<Record<Area, string>> = {
  lesson: 'Lesson',
  console: 'Console',
  policy: 'Policy',
  why: 'Evaluation',
  access: 'Who can access',
  map: 'Map',
  time: 'Time',
  events: 'Events',
  terminal: 'Terminal',
}

export function usePlace(): Place {
  const { id, foreign, '*': rest = '' } = useParams<{ id?: string; foreign?: string; '*'?: string }>()
  const [, navigate] = useLocation()
  const pathOf = useCallback(
    (place: string) => {
      if (foreign !== undefined) return foreignPath(foreign, place)
      return id === undefined ? sandboxPath(place) : lessonPath(id, place)
    },
    [id, foreign],
  )
  return useMemo(
    () => ({ ...readPlace(rest), pathOf, go: (place) => navigate(pathOf(place)) }),
    [rest, pathOf, navigate],
  )
}

export function readPlace(place: string): Pick<Place, 'area' | 'page'> {
  const [first = '', ...others] = place.split('/')
  const area = Object.hasOwn(areaTitle, first) ? (first as Area) : 'lesson' // a key of the table
  return { area, page: area === 'console' ? others.join('/') : '' }
}
