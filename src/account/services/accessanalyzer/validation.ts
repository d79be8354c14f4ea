// What the engine finds in a policy, as ValidatePolicy tells it.
// AWS: IAM Access Analyzer API Reference, ValidatePolicyFinding and Location, 2026-11.

import type { Finding, ParsedPolicy } from '#engine'

const TYPES = { error: 'ERROR', warning: 'WARNING' } as const satisfies Record<Finding['severity'], string>

const GUIDE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html'

export function findingView(policy: ParsedPolicy, finding: Finding) {
  const { code, severity, pointer, offset, length } = finding
  const name = code.toLowerCase().replaceAll('_', '-')
  return {
    findingDetails: wordsFor(finding),
    findingType: TYPES[severity],
    issueCode: code,
    learnMoreLink: `${GUIDE}#access-analyzer-reference-policy-checks-${severity}-${name}`,
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

/** SIMPLIFIED: the code in words, and what it is about; AWS has a sentence for each. */
function wordsFor({ code, args }: Finding): string {
  const words = code.toLowerCase().replaceAll('_', ' ')
  const about = Object.values(args).filter((value) => value !== '')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${about.length > 0 ? `: ${about.join(', ')}` : ''}.`
}
