// What is found in the text of a policy.

import { lint as findingsOf, type LintFinding, parsePolicy } from '#engine'
import type { LintTest } from '../types.ts'
import { inRange } from '../questions/range.ts'
import { type Judge, MET, unmet } from './check.ts'
import { policyAt } from './policyAt.ts'

export const lint: Judge<'lint'> = ({ policy: named, test }, { world }) => {
  const policy = policyAt(world, named)
  if (!policy) return unmet('no-such-policy', { policy: named })
  const findings = findingsOf(parsePolicy(policy.text, policy.type), { policyType: policy.type })
  const at = { policy: named, codes: [...new Set(counted(test, findings).map(({ code }) => code))].join(', ') }
  if ('none' in test) return at.codes === '' ? MET : unmet('lint-found', at)
  if ('some' in test) return at.codes === '' ? unmet('lint-missing', { ...at, codes: test.some.join(', ') }) : MET
  const number = counted(test, findings).length
  if (inRange(number, test.count)) return MET
  return unmet(at.codes === '' ? 'lint-missing' : 'lint-found', at)
}

function counted(test: LintTest, findings: readonly LintFinding[]): readonly LintFinding[] {
  if ('count' in test) return findings.filter(({ severity }) => severity === test.count.severity)
  const codes = 'none' in test ? test.none : test.some
  return codes.length === 0 ? findings : findings.filter(({ code }) => codes.includes(code))
}
