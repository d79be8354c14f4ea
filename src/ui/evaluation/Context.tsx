import type { Evaluation } from '#account'

/** What the request carries besides who, what and whereto. Conditions in policies read it. */
export function Context({ evaluation }: { evaluation: Evaluation | undefined }) {
  const context = Object.entries(evaluation?.result.context ?? {}).toSorted(([a], [b]) => a.localeCompare(b))
  const value = (key: string): string | undefined => {
    const entry = context.find(([name]) => name.toLowerCase() === key)
    return entry === undefined ? undefined : String(entry[1].value)
  }
  const mfa = value('aws:multifactorauthpresent')
  const summary = [
    `MFA ${mfa === 'true' ? 'present' : mfa === 'false' ? 'not used' : 'unknown'}`,
    value('aws:sourceip'),
  ]
  return (
    <details className="min-w-0 rounded-md border border-line px-2 text-xs">
      <summary className="min-h-6 truncate py-1 font-mono">
        {summary.filter(Boolean).join(', ')}
        {context.length > 2 && ` +${context.length - 2}`}
      </summary>
      <dl className="grid gap-0.5 pb-2 font-mono">
        {context.map(([key, { value, origin }]) => (
          <div key={key} className="flex flex-wrap gap-x-2">
            <dt className="text-ink-2">{key}</dt>
            <dd className="wrap-anywhere" title={origin === 'derived' ? 'AWS fills this in' : undefined}>
              {Array.isArray(value) ? value.join(', ') : value}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
