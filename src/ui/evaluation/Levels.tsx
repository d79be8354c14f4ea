import type { StepTrace } from '#engine'
import { statusWord } from '../words.ts'
import { statusIcon, statusLook } from './look.ts'

/** What each level of the organization says, from its root down to the account. */
export function Levels({ levels }: { levels: NonNullable<StepTrace['levels']> }) {
  return (
    <ol aria-label="Levels of the organization" className="grid gap-0.5 text-xs">
      {levels.map(({ name, status }) => {
        const Icon = statusIcon[status]
        return (
          <li key={name} className="flex items-center gap-1.5">
            <Icon size={14} className={`shrink-0 ${statusLook[status].text}`} aria-hidden />
            <span className="text-ink">{name}</span>
            <span className={statusLook[status].text}>{statusWord[status]}</span>
          </li>
        )
      })}
    </ol>
  )
}
