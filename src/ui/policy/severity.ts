// How grave a finding is, for somebody who has never heard of severities.

import { Info, OctagonX, ShieldAlert, TriangleAlert } from 'lucide-react'
import type { Severity } from '#engine'

export const severityLook: Record<Severity, { word: string; means: string; icon: typeof Info; text: string }> = {
  error: { word: 'Error', means: 'AWS will refuse this, or it can never work', icon: OctagonX, text: 'text-deny' },
  security: {
    word: 'Security warning',
    means: 'this gives away more than you think',
    icon: ShieldAlert,
    text: 'text-implicit',
  },
  warning: { word: 'Warning', means: 'probably not what you meant', icon: TriangleAlert, text: 'text-implicit' },
  suggestion: { word: 'Suggestion', means: 'tidier', icon: Info, text: 'text-ink-2' },
}
export const severities = Object.keys(severityLook) as readonly Severity[]
