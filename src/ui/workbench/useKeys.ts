import { useEffect } from 'react'
import { useSimulationStore } from '../simulation.ts'
import { usePlace } from './place.ts'

/** Ctrl+Z and Ctrl+Shift+Z travel through the calls (not inside a text); Ctrl+B, then a number, goes to an area; Ctrl+Enter checks the goals. */
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
      else if (command && event.key.toLowerCase() === 'z' && !isText(event.target)) {
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

// Ctrl+B, then 1 to 6. `top` is always on the screen.
const areas = ['lesson', 'console', 'why', 'policy', 'events', 'top'] as const

function focusArea(number: number, go: (place: string) => void): void {
  const area = areas[number - 1]
  const find = (): HTMLElement | null => document.querySelector<HTMLElement>(`[data-area="${area}"]`)
  if (area && !find()) go(area)
  // The pane may have to be drawn first.
  requestAnimationFrame(() => find()?.focus())
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
