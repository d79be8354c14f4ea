import type { LintFinding } from '#engine'

/** What to show where several findings lie on one token: the first error, and beside an error no suggestion. */
export function perToken(findings: readonly LintFinding[]): readonly LintFinding[] {
  const place = ({ offset, length }: LintFinding): string => `${offset} ${length}`
  const wrong = new Map<string, LintFinding>()
  for (const finding of findings)
    if (finding.severity === 'error' && !wrong.has(place(finding))) wrong.set(place(finding), finding)
  return findings.filter((finding) => {
    const error = wrong.get(place(finding))
    return !error || error === finding || (finding.severity !== 'error' && finding.severity !== 'suggestion')
  })
}
