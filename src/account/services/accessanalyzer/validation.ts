// What the engine finds in a policy, as ValidatePolicy tells it.
// AWS: IAM Access Analyzer API Reference, ValidatePolicyFinding and Location, 2026-11.

import { CHECKS, type LintFinding, type ParsedPolicy } from '#engine'

const TYPES = {
  error: 'ERROR',
  security: 'SECURITY_WARNING',
  warning: 'WARNING',
  suggestion: 'SUGGESTION',
} as const satisfies Record<LintFinding['severity'], string>

const SOURCES: ReadonlyMap<string, string> = new Map(CHECKS.map(({ code, source }) => [code, source]))

export function findingView(policy: ParsedPolicy, finding: LintFinding) {
  const { code, severity, pointer, offset, length, message } = finding
  return {
    findingDetails: message,
    findingType: TYPES[severity],
    issueCode: code,
    learnMoreLink: SOURCES.get(code) ?? '',
    locations: [
      {
        path: pathOf(pointer),
        span: { start: positionOf(policy.text, offset), end: positionOf(policy.text, offset + length) },
      },
    ],
  }
}

/** `/Statement/0/Action` → from the document to the value, list items by index, members by their name. */
function pathOf(pointer: string) {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? { index: Number(part) } : { value: part }))
}

/** Lines count from one, columns from zero. */
function positionOf(text: string, offset: number) {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length, offset }
}
