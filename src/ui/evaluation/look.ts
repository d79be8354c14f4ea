// One icon per status, always beside its word: shape tells what colour may not.
import {
  Check,
  Circle,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  type LucideIcon,
  Minus,
  OctagonX,
} from 'lucide-react'
import type { Decision, StepStatus } from '#engine'

export type Look = StepStatus | 'unknown'

export const statusIcon: Record<Look, LucideIcon> = {
  pass: Check,
  allow: CircleCheck,
  explicitDeny: OctagonX,
  implicitDeny: CircleDashed,
  skipped: Minus,
  notReached: Circle,
  unknown: CircleQuestionMark,
}

export const lookOf: Record<Decision, 'allow' | 'explicitDeny' | 'implicitDeny'> = {
  Allow: 'allow',
  ExplicitDeny: 'explicitDeny',
  ImplicitDeny: 'implicitDeny',
}

/** Box and text of each status: solid and tick, solid and octagon, dashed and ring, plain grey. */
export const statusLook: Record<Look, { box: string; text: string }> = {
  pass: { box: 'border-allow bg-surface', text: 'text-allow' },
  allow: { box: 'border-allow bg-allow-soft', text: 'text-allow' },
  explicitDeny: { box: 'border-deny border-2 bg-deny-soft', text: 'text-deny' },
  implicitDeny: { box: 'border-implicit border-2 border-dashed bg-implicit-soft', text: 'text-implicit' },
  skipped: { box: 'border-line bg-surface', text: 'text-ink-3' },
  notReached: { box: 'border-line bg-surface', text: 'text-ink-3' },
  unknown: { box: 'border-edge border-dashed bg-surface', text: 'text-ink-2' },
}
