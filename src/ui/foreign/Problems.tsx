import type { Problem } from '#lessons'
import { Notice } from '../parts/Notice.tsx'

/** What is wrong with files of lessons, as `file:line:column`, what, and what to try. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const sorted = [...errors, ...problems.filter((one) => !errors.includes(one))]
  return (
    <ul aria-label="Problems" className="grid gap-2">
      {sorted.map((one, index) => (
        <li key={index}>
          <Notice kind={one.severity === 'error' ? 'bad' : 'note'}>
            <span className="font-mono text-xs">
              {one.file}:{one.line}:{one.column} {one.code}
            </span>
            <br />
            {one.message}
            {one.suggestion !== undefined && `. Try: ${one.suggestion}`}
          </Notice>
        </li>
      ))}
    </ul>
  )
}
