import { CHECKS, type LintFinding } from '#engine'
import { severities } from './severity.ts'

/** Findings of one code. */
export interface FindingGroup {
  readonly code: string
  readonly findings: readonly LintFinding[] // at least one, in the order of the text
}

/** The gravest first; of one code all together. */
export function groupsOf(findings: readonly LintFinding[]): readonly FindingGroup[] {
  const byCode = new Map<string, LintFinding[]>()
  for (const one of findings) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one])
  const grave = ([first]: readonly LintFinding[]): number => severities.indexOf(first?.severity ?? 'suggestion')
  return [...byCode]
    .map(([code, list]) => ({ code, findings: list }))
    .toSorted((a, b) => grave(a.findings) - grave(b.findings))
}

const checks = new Map(CHECKS.map((check) => [check.code, check]))

/** What a code is about. */
export function checkOf(code: string): { readonly title: string; readonly why: string; readonly source: string } {
  return checks.get(code) ?? { title: code, why: '', source: '' }
}

/** `2 errors, 1 suggestion`. */
export function countWords(findings: readonly LintFinding[]): string {
  if (findings.length === 0) return 'No findings'
  return severities
    .flatMap((severity) => {
      const count = findings.filter((one) => one.severity === severity).length
      const word = severity === 'security' ? 'security warning' : severity
      return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]
    })
    .join(', ')
}

/** The finding after an offset, or before it; round and round. */
export function nextFinding(
  findings: readonly LintFinding[],
  from: number | null,
  step: 1 | -1,
): LintFinding | undefined {
  const ordered = findings.toSorted((a, b) => a.offset - b.offset)
  const at = from ?? (step === 1 ? -1 : Infinity)
  return step === 1
    ? (ordered.find(({ offset }) => offset > at) ?? ordered[0])
    : (ordered.findLast(({ offset }) => offset < at) ?? ordered.at(-1))
}
