import { Component, type ReactNode } from 'react'
import { Button } from './Button.tsx'

/** A bug in one pane leaves the others alive. React wants a class for this; it is the only one in the ui. */
export class ErrorBoundary extends Component<{ where: string; children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {}

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <div role="alert" className="m-4 grid gap-2 rounded-lg border border-deny bg-deny-soft p-4 text-sm">
        <strong>{this.props.where} stopped working.</strong>
        <p>The rest of the page still works. Try to show it again; if that does not help, reload the page.</p>
        <code className="font-mono text-xs wrap-anywhere">{error.message}</code>
        <div className="flex gap-2">
          <Button onClick={() => this.setState({})}>Show it again</Button>
          <Button onClick={() => location.reload()}>Reload the page</Button>
        </div>
      </div>
    )
  }
}
