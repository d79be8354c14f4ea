import { Component, type ReactNode } from 'react'
import { Button } from './Button.tsx'

/** A bug in one pane leaves the others alive. React wants a class for this; it is the only one in the ui. */
export class ErrorBoundary extends Component<{ where: string; children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    // A part that did not come will not come: the module system remembers. Only a reload asks for it again.
    const missing = isMissingPart(error)
    return (
      <div role="alert" className="m-4 grid gap-2 rounded-lg border border-deny bg-deny-soft p-4 text-sm">
        <strong>{missing ? 'A part of the app is missing.' : `${this.props.where} stopped working.`}</strong>
        <p>
          {missing
            ? 'There may be a newer version, or no network. Reload the page to get it.'
            : 'The rest of the page still works. Try to show it again; if that does not help, reload the page.'}
        </p>
        <code className="font-mono text-xs wrap-anywhere">{error.message}</code>
        <div className="flex flex-wrap gap-2">
          {!missing && <Button onClick={() => this.setState({ error: null })}>Show it again</Button>}
          <Button onClick={() => location.reload()}>Reload the page</Button>
          <Button onClick={exportWork}>Export my work</Button>
        </div>
      </div>
    )
  }
}

/** Each browser has its own words for an import() that failed; those of Chromium, Firefox and Safari, 2026-11. */
function isMissingPart({ message }: Error): boolean {
  return /dynamically imported module|Importing a module script failed|Unable to preload/i.test(message)
}

function exportWork(): void {
  void import('../storage/downloadWork.ts').then(({ downloadWork }) => downloadWork())
}
