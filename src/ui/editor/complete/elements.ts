// Element names that are still missing, and the few values that the grammar has.
// AWS: IAM User Guide, "IAM JSON policy element reference", 2026-11.

import type { PolicyKind } from '#engine'
import type { Offer, Offering } from './types.ts'

interface Row {
  readonly name: string
  readonly value: string // what is put behind the name
  readonly detail: string
  readonly rivals?: readonly string[] // beside these it cannot stand
  readonly not?: readonly PolicyKind[] // the kinds of policy that must not have it
}

const POLICY: readonly Row[] = [
  { name: 'Version', value: '"2012-10-17"', detail: 'The version of the policy language: always 2012-10-17.' },
  { name: 'Statement', value: '[\n  {\n    $0\n  }\n]', detail: 'The list of what is allowed and denied.' },
  {
    name: 'Id',
    value: '"$1"',
    detail: 'A name for the policy. Few need it.',
    not: ['identity', 'boundary', 'session', 'scp', 'rcp'],
  },
]
const WITHOUT_PRINCIPAL: readonly PolicyKind[] = ['identity', 'boundary', 'session', 'scp']
const STATEMENT: readonly Row[] = [
  { name: 'Effect', value: '"$1"', detail: 'Allow or Deny.' },
  { name: 'Action', value: '"$1"', detail: 'What may be done.', rivals: ['NotAction'] },
  { name: 'Resource', value: '"$1"', detail: 'To which things.', rivals: ['NotResource'], not: ['trust'] },
  {
    name: 'Principal',
    value: '{ "$1" }',
    detail: 'Who.',
    rivals: ['NotPrincipal'],
    not: WITHOUT_PRINCIPAL,
  },
  { name: 'Condition', value: '{ "$1" }', detail: 'Only when this holds.' },
  { name: 'Sid', value: '"$1"', detail: 'A name for the statement: letters and digits.' },
  {
    name: 'NotAction',
    value: '"$1"',
    detail: 'Every action but these. Easily more than meant.',
    rivals: ['Action'],
    not: ['trust', 'rcp'],
  },
  {
    name: 'NotResource',
    value: '"$1"',
    detail: 'Everything but these. Easily more than meant.',
    rivals: ['Resource'],
    not: ['trust'],
  },
  {
    name: 'NotPrincipal',
    value: '{ "$1" }',
    detail: 'Everybody but these. AWS advises against it.',
    rivals: ['Principal'],
    not: [...WITHOUT_PRINCIPAL, 'trust', 'rcp'],
  },
]

export const policyElements: Offering = ({ siblings }, { policyType }) => missing(POLICY, siblings, policyType)
export const statementElements: Offering = ({ siblings }, { policyType }) => missing(STATEMENT, siblings, policyType)

function missing(rows: readonly Row[], present: object, kind: PolicyKind): readonly Offer[] {
  return rows
    .filter(
      ({ name, rivals = [], not = [] }) =>
        ![name, ...rivals].some((one) => Object.hasOwn(present, one)) && !not.includes(kind),
    )
    .map(({ name, value, detail }) => ({ ...member(name, value), kind: 'element', detail }))
}

/** What an element is for; undefined: there is none of this name. */
export function elementDetail(name: string): string | undefined {
  return [...POLICY, ...STATEMENT].find((row) => row.name === name)?.detail
}

/** A member with room for its value. */
export function member(name: string, value: string): Pick<Offer, 'label' | 'insert' | 'snippet' | 'again'> {
  return { label: name, insert: `"${name.replaceAll('$', '\\$')}": ${value}`, snippet: true, again: true }
}

export const versions: Offering = () => [
  { label: '2012-10-17', insert: '2012-10-17', kind: 'value', detail: 'The current one.' },
  {
    label: '2008-10-17',
    insert: '2008-10-17',
    kind: 'value',
    detail: 'Old: it knows no policy variables.',
    last: true,
  },
]

export const effects: Offering = () => [
  { label: 'Allow', insert: 'Allow', kind: 'value', detail: 'Grants what the statement says.' },
  { label: 'Deny', insert: 'Deny', kind: 'value', detail: 'Forbids it. It wins over every Allow.' },
]

/** Whole statements, where one can stand. */
export const statements: Offering = ({ token }, { policyType }) => {
  if (token.quoted) return []
  const principal = WITHOUT_PRINCIPAL.includes(policyType) ? '' : '\n  "Principal": { "AWS": "$3" },'
  const resource = policyType === 'trust' ? '' : ',\n  "Resource": "$2"'
  return (['Allow', 'Deny'] as const).map((effect) => ({
    label: `${effect} statement`,
    insert: `{\n  "Effect": "${effect}",${principal}\n  "Action": "$1"${resource}\n}`,
    snippet: true,
    kind: 'element',
    detail: 'A new statement with its elements',
  }))
}
