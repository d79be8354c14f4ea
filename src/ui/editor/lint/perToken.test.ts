import { expect, it } from 'vitest'
import type { LintFinding, Severity } from '#engine'
import { perToken } from './perToken.ts'

const at = (offset: number, severity: Severity, code: string): LintFinding => ({
  code,
  severity,
  offset,
  length: 5,
  message: '',
  pointer: '',
  args: {},
  fixes: [],
})

it.each<readonly [string, readonly LintFinding[], string]>([
  ['one error a token', [at(1, 'error', 'A'), at(1, 'error', 'B'), at(9, 'error', 'C')], 'A C'],
  ['no suggestion beside an error', [at(1, 'suggestion', 'A'), at(1, 'error', 'B'), at(9, 'suggestion', 'C')], 'B C'],
  ['a warning beside an error', [at(1, 'error', 'A'), at(1, 'security', 'B'), at(1, 'warning', 'C')], 'A B C'],
])('shows %s', (_what, findings, shown) => {
  expect(
    perToken(findings)
      .map(({ code }) => code)
      .join(' '),
  ).toBe(shown)
})
