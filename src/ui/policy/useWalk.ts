import { useEffect, useRef } from 'react'
import type { LintFinding } from '#engine'
import { nextFinding } from './findingGroups.ts'

/** F8 and Shift+F8 go from finding to finding. In Monaco they do so already. */
export function useWalk(findings: readonly LintFinding[], go: (finding: LintFinding) => void): void {
  const last = useRef<number | null>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const inMonaco = event.target instanceof Element && event.target.closest('.monaco-editor') !== null
      if (event.key !== 'F8' || event.defaultPrevented || inMonaco) return
      const next = nextFinding(findings, last.current, event.shiftKey ? -1 : 1)
      if (!next) return
      event.preventDefault()
      last.current = next.offset
      go(next)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [findings, go])
}
