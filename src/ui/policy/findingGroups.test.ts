import { describe, expect, it } from 'vitest'
import type { LintFinding, Severity } from '#engine'
import { checkOf, countWords, groupsOf, nextFinding } from './findingGroups.ts'

const at = (offset: number, severity: Severity, code: string): LintFinding => ({
  code,
  severity,
  offset,
  length: 1,
  message: '',
  pointer: '',
  args: {},
  fixes: [],
})
const some = [at(3, 'suggestion', 'S'), at(5, 'error', 'E'), at(7, 'suggestion', 'S'), at(9, 'security', 'G')]

describe('findings', () => {
  it('come together by code, the gravest first', () => {
    expect(groupsOf(some).map(({ code, findings }) => `${findings.length} ${code}`)).toEqual(['1 E', '1 G', '2 S'])
  })

  it.each([
    [some, '1 error, 1 security warning, 2 suggestions'],
    [[], 'No findings'],
  ])('are counted in words', (findings, words) => {
    expect(countWords(findings)).toBe(words)
  })

  it.each([
    [null, 1, 3],
    [3, 1, 5],
    [6, 1, 7],
    [9, 1, 3],
    [3, -1, 9],
    [null, -1, 9],
    [8, -1, 7],
  ] as const)('from %s by %s: %s', (from, step, offset) => {
    expect(nextFinding(some, from, step)?.offset).toBe(offset)
  })

  it('know what each code is about', () => {
    expect(checkOf('INVALID_ACTION')).toMatchObject({
      title: 'Invalid action',
      source: expect.stringMatching(/^https:/),
    })
    expect(checkOf('NO_SUCH').title).toBe('NO_SUCH')
  })
})
