import type { monaco } from '../monaco.ts'

/** Monaco's way of saying that nobody waits any more, in the browser's words. */
export function abortOf(token: monaco.CancellationToken): AbortSignal {
  const controller = new AbortController()
  if (token.isCancellationRequested) controller.abort()
  token.onCancellationRequested(() => controller.abort())
  return controller.signal
}
