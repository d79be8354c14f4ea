import { useEffect } from 'react'
import { useSimulationStore } from '../simulation.ts'
import { readPlace, usePlace } from './place.ts'

/**
 * Ctrl+Z and Ctrl+Shift+Z travel through the calls (not inside a text); Ctrl+B, then a number, goes to an area; F6 and
 * Shift+F6 to the next and the last. Ctrl+Enter checks the goals.
 */
export function useKeys(): void {
  const store = useSimulationStore()
  const { go } = usePlace()
  useEffect(() => {
    let waiting = false // for the number after Ctrl+B
    const onKey = (event: KeyboardEvent): void => {
      const command = event.ctrlKey || event.metaKey
      if (waiting && /^[1-6]$/.test(event.key)) {
        waiting = false
        event.preventDefault()
        focusArea(Number(event.key), go)
        return
      }
      waiting = command && event.key.toLowerCase() === 'b'
      if (waiting) event.preventDefault()
      else if (event.key === 'F6') {
        event.preventDefault()
        focusNext(event.shiftKey ? -1 : 1)
      } else if (command && event.key.toLowerCase() === 'z' && !isText(event.target)) {
        event.preventDefault()
        if (event.shiftKey) store.getState().redo()
        else store.getState().undo()
      } else if (command && event.key === 'Enter') {
        event.preventDefault()
        store.getState().check()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [store, go])
}

// Ctrl+B, then 1 to 6: always the same, whatever is on the screen.
const areas = [
  { place: 'lesson', find: '[data-area=lesson]' },
  { place: 'console', find: '[data-pane=work]' },
  { place: 'why', find: '[data-area=why]' },
  { place: 'terminal', find: '[data-area=terminal]' },
  { place: 'events', find: '[data-area=events]' },
  { place: 'top', find: '[data-area=top]' },
] as const

function focusArea(number: number, go: (place: string) => void): void {
  const area = areas[number - 1]
  if (!area) return
  const find = (): HTMLElement | null => document.querySelector<HTMLElement>(area.find)
  if (!find()) go(area.place)
  // The pane may have to be drawn first.
  requestAnimationFrame(() => enter(find()))
}

/** Leads to a place and puts the focus there. */
export function goAndEnter(place: string, go: (place: string) => void): void {
  go(place)
  requestAnimationFrame(() => enter(document.querySelector<HTMLElement>(`[data-area="${readPlace(place).area}"]`)))
}

/** From area to area as they stand on the screen, and round. */
function focusNext(step: 1 | -1): void {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-area]')]
  const at = shown.findIndex((area) => area.contains(document.activeElement))
  enter(shown.at((at + step) % shown.length) ?? null)
}

/** Whoever goes to the terminal wants to type. */
function enter(area: HTMLElement | null): void {
  const input = area?.dataset.area === 'terminal' ? area.querySelector('textarea') : null
  ;(input ?? area)?.focus()
}

/** Monaco's field is neither of these elements; whoever takes keys as text stands in a `nokey`. */
function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('.nokey') !== null
  )
}
