import { usePlace } from '../workbench/place.ts'
import { highlight } from './highlight.ts'
import { placeOf } from './places.ts'

/** Goes to the control a hint points at and puts the focus on it. */
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
