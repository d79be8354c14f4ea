import { decisionWord, nameOf, shortResource } from '../words.ts'
import type { Change } from './access.ts'

const MOST = 12 // that are listed

/** What the last call, or the draft in the editor, changes in who may do what. */
export function Changes({ changes, draft }: { changes: readonly Change[]; draft: boolean }) {
  const gained = changes.filter(({ after }) => after === 'Allow').length
  const lost = changes.filter(({ before }) => before === 'Allow').length
  return (
    <section aria-label="What the last change did" className="rounded-md border border-line p-3 text-sm">
      <h3 className="font-semibold">{draft ? 'If you save the draft' : 'What the last call changed'}</h3>
      <p className="text-ink-2">
        {changes.length === 0
          ? 'No decision changes.'
          : `${changes.length} ${changes.length === 1 ? 'decision changes' : 'decisions change'}: ${gained} newly allowed, ${lost} no longer allowed.`}
      </p>
      {changes.length > 0 && (
        <ul className="mt-1 grid gap-0.5 text-xs">
          {changes.slice(0, MOST).map(({ principal, action, resource, before, after }) => (
            <li key={`${principal} ${action} ${resource}`} className="wrap-anywhere">
              {nameOf(principal)}, {action} on {shortResource(resource)}: {decisionWord[before].toLowerCase()} before,{' '}
              <strong>{decisionWord[after].toLowerCase()}</strong> now
            </li>
          ))}
          {changes.length > MOST && <li>and {changes.length - MOST} more</li>}
        </ul>
      )}
    </section>
  )
}
