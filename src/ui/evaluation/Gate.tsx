import type { Shown } from './live.ts'
import { type Look, statusIcon, statusLook } from './look.ts'

/** The answers that AWS gives before it looks at any policy, because it does not know who is asking. */
const NOT_KNOWN: ReadonlySet<string> = new Set([
  'InvalidClientTokenId',
  'SignatureDoesNotMatch',
  'InvalidAccessKeyId',
  'ExpiredToken',
  'MissingAuthenticationToken',
  'PasswordExpired',
  'SignedOut',
  'ConsoleLogin',
])

interface Row {
  readonly title: string
  readonly note: string
  readonly look: Look
}

/** The chart of a request that never came as far as the policies. */
export function Gate({ error }: { error: NonNullable<Shown['error']> }) {
  return (
    <ol aria-label="How far the request came" className="grid gap-2">
      {rowsOf(error).map(({ title, note, look }) => {
        const Icon = statusIcon[look]
        return (
          <li key={title} data-status={look} className={`flex gap-2.5 rounded-lg border p-2.5 ${statusLook[look].box}`}>
            <Icon size={18} className={`mt-px shrink-0 ${statusLook[look].text}`} aria-hidden />
            <span className="min-w-0">
              <span className="block text-sm font-semibold">{title}</span>
              <span className={`block text-xs wrap-anywhere ${statusLook[look].text}`}>{note}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function rowsOf({ code, message }: NonNullable<Shown['error']>): readonly Row[] {
  const known = !NOT_KNOWN.has(code)
  const no: Row = { title: '', note: `No. ${message || code}`, look: 'explicitDeny' }
  return [
    {
      title: code === 'ConsoleLogin' ? 'Sign-in attempt' : 'Request',
      note: 'Somebody asks AWS for something.',
      look: 'pass',
    },
    known
      ? { title: 'Authenticated?', note: 'Yes. AWS knows who is asking.', look: 'pass' }
      : { ...no, title: 'Authenticated?' },
    ...(known ? [{ ...no, title: 'Can AWS read the request?' }] : []),
    { title: 'The policies', note: 'Not reached. Nobody has asked them.', look: 'notReached' },
  ]
}
