import { usePlace } from '../workbench/place.ts'
import { highlight } from './highlight.ts'

/**
 * Goes to the control a hint points at and puts the focus on it. `console.iam.users.ben.attach` is the control
 * `attach` on the page `console/iam/users/ben`; `evaluation.send` and `identity` are on the screen already.
 */
export function usePoint(): (point: string) => void {
  const { go } = usePlace()
  return (point) => {
    const find = (): HTMLElement | null => document.querySelector<HTMLElement>(`[data-point="${CSS.escape(point)}"]`)
    const place = placeOf(point)
    if (!find() && place) go(place)
    // A page that opens now needs a moment to read what it shows.
    let tries = 20
    const look = (): void => {
      const control = find()
      if (control) highlight(control)
      else if (tries-- > 0) setTimeout(look, 50)
    }
    look()
  }
}

function placeOf(point: string): string | null {
  const [area, ...rest] = point.split('.')
  if (area === 'console') return ['console', ...rest.slice(0, -1)].join('/')
  if (area === 'evaluation') return 'why'
  return area === 'policy' || area === 'events' || area === 'lesson' ? area : null
}
