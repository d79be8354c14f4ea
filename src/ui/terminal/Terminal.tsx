import { useEffect, useRef } from 'react'
import { useDark } from '../colours.ts'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { screenFor } from './xterm.ts'

/** The command line of the account, in the name of whoever is signed in. */
export function Terminal() {
  const store = useSimulationStore()
  const host = useRef<HTMLDivElement>(null)
  const script = useSimulation((s) => s.script)
  const dark = useDark()

  useEffect(() => {
    const place = host.current
    if (!place) return undefined
    const { element, terminal, shell, fit } = screenFor(store)
    place.append(element)
    if (!terminal.element) {
      terminal.open(element)
      fit()
      shell.start()
    }
    const watch = new ResizeObserver(fit)
    watch.observe(place)
    return () => {
      watch.disconnect()
      element.remove()
    }
  }, [store])

  useEffect(() => {
    screenFor(store).paint()
  }, [store, dark])

  useEffect(() => {
    if (script === null) return
    store.getState().enter(null)
    const { shell, terminal } = screenFor(store)
    shell.press(`${script.trimEnd().replaceAll('\n', '\r')}\r`)
    terminal.focus()
  }, [store, script])

  return <div ref={host} className="size-full min-h-0 overflow-hidden py-1 pl-2" />
}
