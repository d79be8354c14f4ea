import { CircleCheck, Info, OctagonX } from 'lucide-react'
import type { ReactNode } from 'react'

const look = {
  good: {
    box: 'border-allow bg-allow-soft',
    icon: <CircleCheck size={18} className="text-allow" aria-hidden />,
    word: 'Done',
  },
  bad: {
    box: 'border-deny bg-deny-soft',
    icon: <OctagonX size={18} className="text-deny" aria-hidden />,
    word: 'Refused',
  },
  note: {
    box: 'border-implicit border-dashed bg-implicit-soft',
    icon: <Info size={18} className="text-implicit" aria-hidden />,
    word: 'Note',
  },
}

/** A message that stays where it is until the next one: what happened, where, what to try. */
export function Notice({
  kind,
  children,
  actions,
}: {
  kind: keyof typeof look
  children: ReactNode
  actions?: ReactNode
}) {
  const { box, icon, word } = look[kind]
  return (
    <div className={`flex items-start gap-2 rounded-md border px-3 py-2 text-sm ${box}`}>
      <span className="mt-px shrink-0">
        {icon}
        <span className="sr-only">{word}: </span>
      </span>
      <div className="min-w-0 flex-1 wrap-anywhere">{children}</div>
      {actions && <div className="flex shrink-0 flex-wrap gap-1">{actions}</div>}
    </div>
  )
}
