import { useSyncExternalStore } from 'react'

export type Width = 'wide' | 'medium' | 'narrow'

// The same borders as --breakpoint-md and --breakpoint-lg in theme.css.
const wide = matchMedia('(min-width: 1200px)')
const medium = matchMedia('(min-width: 800px)')

export function useWidth(): Width {
  return useSyncExternalStore(subscribe, width)
}

function width(): Width {
  return wide.matches ? 'wide' : medium.matches ? 'medium' : 'narrow'
}

function subscribe(changed: () => void): () => void {
  wide.addEventListener('change', changed)
  medium.addEventListener('change', changed)
  return () => {
    wide.removeEventListener('change', changed)
    medium.removeEventListener('change', changed)
  }
}
