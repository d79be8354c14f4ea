import { Search as Glass } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Button } from '../parts/Button.tsx'
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx'

const SearchDialog = lazy(() => import('./SearchDialog.tsx').then((module) => ({ default: module.SearchDialog })))

/** The way to everything that has a name: by its button, or by Ctrl+K from anywhere. */
export function Search() {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!asksForSearch(event)) return
      event.preventDefault()
      event.stopPropagation()
      setOpen(true)
    }
    // Before the editor, which would wait for a second key.
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [])
  return (
    <>
      <Button kind="quiet" aria-label="Search" title="Search (Ctrl+K)" onClick={() => setOpen(true)}>
        <Glass size={16} aria-hidden />
      </Button>
      {open && (
        <ErrorBoundary where="The search">
          <Suspense>
            <SearchDialog close={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  )
}

/** In the terminal Ctrl+K cuts the rest of the line, as in any shell. What is open in front of everything stays there. */
function asksForSearch({ ctrlKey, metaKey, shiftKey, altKey, key, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== 'k' || shiftKey || altKey || ctrlKey === metaKey) return false
  const typing = ctrlKey && target instanceof Element && target.closest('.xterm') !== null
  return !typing && document.querySelector('dialog[open]') === null
}
