import { CircleCheck, CircleX } from 'lucide-react'

/** Right or wrong, by shape and word before colour, and why. */
export function Mark({ right, say, source }: { right: boolean; say: string | undefined; source?: string | undefined }) {
  const Icon = right ? CircleCheck : CircleX
  return (
    <p className="flex items-start gap-1.5 text-xs text-ink-2">
      <Icon size={16} className={`shrink-0 ${right ? 'text-allow' : 'text-deny'}`} aria-hidden />
      <span className="wrap-anywhere">
        <strong className="text-ink">{right ? 'Right.' : 'Wrong.'}</strong> {say}
        {source && (
          <>
            {' '}
            <a href={source} target="_blank" rel="noopener noreferrer" className="text-accent underline">
              What AWS says
            </a>
          </>
        )}
      </span>
    </p>
  )
}
