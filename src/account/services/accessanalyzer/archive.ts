// Findings are put away, by a rule or by hand, and taken out again.

import type { Draft } from 'immer'
import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import type { Analyzer, ArchiveRule, Finding } from './state.ts'

export function findRule({ archiveRules }: Analyzer, name: string): ArchiveRule {
  return own(archiveRules, name) ?? fail('ResourceNotFoundException', `Archive rule '${name}' is not found`, 404)
}

/** What is resolved stays resolved. */
export function setStatus(finding: Draft<Finding>, status: 'ACTIVE' | 'ARCHIVED', now: number): void {
  if (finding.status === status || finding.status === 'RESOLVED') return
  finding.status = status
  finding.updatedAt = now
}
