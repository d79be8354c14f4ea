// What a policy's elements must look like: names, pairs that exclude each other, values. Rules G1 to G3 and G11.
// AWS: IAM User Guide, "IAM JSON policy element reference" and "Grammar of the IAM JSON policy language", 2026-11.

import type { Node } from 'jsonc-parser'
import type { Finding, PolicyType } from '../types.ts'

type Kind = PolicyType | 'trust'

const TOP = ['Version', 'Id', 'Statement']
const STATEMENT = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]
const PAIRS = [
  ['Principal', 'NotPrincipal'],
  ['Action', 'NotAction'],
  ['Resource', 'NotResource'],
] as const
const VERSIONS = ['2012-10-17', '2008-10-17']

/** Which elements a kind of policy must not have; the columns of rule G11. */
const FORBIDDEN: Readonly<Record<Kind, readonly string[]>> = {
  identity: ['Principal', 'NotPrincipal', 'Id'],
  boundary: ['Principal', 'NotPrincipal', 'Id'],
  session: ['Principal', 'NotPrincipal', 'Id'],
  scp: ['Principal', 'NotPrincipal'],
  rcp: ['NotPrincipal', 'NotAction'],
  resource: [],
  trust: ['NotPrincipal', 'NotAction', 'Resource', 'NotResource'],
  endpoint: [],
}
const NEEDS_PRINCIPAL: ReadonlySet<Kind> = new Set<Kind>(['resource', 'trust', 'rcp'])

interface Member {
  readonly key: Node
  readonly value: Node | undefined
  readonly name: string
}

export function grammarFindings(tree: Node, type: Kind | undefined): readonly Finding[] {
  const members = membersOf(tree)
  const named = new Map(members.map((member) => [member.name, member]))
  const findings = [...duplicates(tree, ''), ...unknown(members, TOP, ''), ...forbidden(members, type, '')]

  const version = named.get('Version')
  if (!version) findings.push(finding('MISSING_VERSION', tree, '', {}, 'warning'))
  else if (!VERSIONS.includes(String(version.value?.value)))
    findings.push(finding('BAD_VERSION', version.value ?? version.key, '/Version'))

  const statement = named.get('Statement')?.value
  const list = statement?.type === 'array' ? (statement.children ?? []) : statement ? [statement] : []
  if (list.length === 0) findings.push(finding('MISSING_STATEMENT', statement ?? tree, statement ? '/Statement' : ''))
  const sids = new Set<string>()
  for (const [index, node] of list.entries()) {
    const pointer = statement?.type === 'array' ? `/Statement/${index}` : '/Statement'
    findings.push(...statementFindings(node, pointer, type, sids))
  }
  return findings
}

function statementFindings(node: Node, pointer: string, type: Kind | undefined, sids: Set<string>): readonly Finding[] {
  if (node.type !== 'object') return [finding('STATEMENT_NOT_AN_OBJECT', node, pointer)]
  const members = membersOf(node)
  const named = new Map(members.map((member) => [member.name, member]))
  const findings = [
    ...duplicates(node, pointer),
    ...unknown(members, STATEMENT, pointer),
    ...forbidden(members, type, pointer),
  ]

  for (const [first, second] of PAIRS) {
    const other = named.has(first) ? named.get(second) : undefined
    if (other) findings.push(finding('EXCLUSIVE_PAIR', other.key, `${pointer}/${second}`, { first, second }))
  }
  const effect = named.get('Effect')
  if (!effect) findings.push(finding('MISSING_EFFECT', node, pointer))
  else if (effect.value?.value !== 'Allow' && effect.value?.value !== 'Deny')
    findings.push(finding('BAD_EFFECT', effect.value ?? effect.key, `${pointer}/Effect`))
  if (!named.has('Action') && !named.has('NotAction')) findings.push(finding('MISSING_ACTION', node, pointer))
  if (type && type !== 'trust' && !named.has('Resource') && !named.has('NotResource'))
    findings.push(finding('MISSING_RESOURCE', node, pointer))
  if (type && NEEDS_PRINCIPAL.has(type) && !named.has('Principal') && !named.has('NotPrincipal'))
    findings.push(finding('PRINCIPAL_REQUIRED', node, pointer))
  for (const name of ['Action', 'NotAction', 'Resource', 'NotResource']) {
    const value = named.get(name)?.value
    if (value && !isTexts(value)) findings.push(finding('NOT_TEXT', value, `${pointer}/${name}`, { key: name }))
  }
  const sid = named.get('Sid')?.value
  if (sid) {
    const text = String(sid.value)
    if (sid.type !== 'string' || (type !== 'resource' && !/^[A-Za-z0-9]*$/.test(text)))
      findings.push(finding('BAD_SID', sid, `${pointer}/Sid`))
    if (text !== '' && sids.has(text)) findings.push(finding('DUPLICATE_SID', sid, `${pointer}/Sid`, { sid: text }))
    sids.add(text)
  }
  return findings
}

function isTexts(node: Node): boolean {
  const list = node.type === 'array' ? (node.children ?? []) : [node]
  return list.length > 0 && list.every(({ type }) => type === 'string')
}

function membersOf(node: Node): readonly Member[] {
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key ? [{ key, value, name: String(key.value) }] : [],
  )
}

/** The second of two equal keys, at any depth: JSON.parse would silently take the last one. */
function duplicates(node: Node, pointer: string): readonly Finding[] {
  const seen = new Set<string>()
  return membersOf(node).flatMap(({ key, value, name }) => {
    const here = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const twice = seen.has(name) ? [finding('DUPLICATE_KEY', key, here, { key: name })] : []
    seen.add(name)
    // Statements are looked through one by one, with their own pointers.
    return value?.type === 'object' && name !== 'Statement' ? [...twice, ...duplicates(value, here)] : twice
  })
}

function unknown(members: readonly Member[], known: readonly string[], pointer: string): readonly Finding[] {
  return members
    .filter(({ name }) => !known.includes(name))
    .map(({ key, name }) => {
      const nearest = nearestName(name, known)
      return finding('UNKNOWN_ELEMENT', key, `${pointer}/${name}`, {
        key: name,
        ...(nearest !== undefined && { nearest }),
      })
    })
}

function forbidden(members: readonly Member[], type: Kind | undefined, pointer: string): readonly Finding[] {
  const names = type ? FORBIDDEN[type] : []
  return members
    .filter(({ name }) => names.includes(name))
    .map(({ key, name }) => finding('FORBIDDEN_ELEMENT', key, `${pointer}/${name}`, { key: name }))
}

/** A known name that differs in case, or by at most two letters. */
function nearestName(name: string, known: readonly string[]): string | undefined {
  const lower = name.toLowerCase()
  const near = known
    .map((candidate) => ({ candidate, steps: distance(lower, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.steps - b.steps)
  return near[0] && near[0].steps <= 2 ? near[0].candidate : undefined
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, character] of Array.from(a).entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const swap = (row[j] ?? 0) + (character === b[j] ? 0 : 1)
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

function finding(
  code: string,
  node: Node,
  pointer: string,
  args: Finding['args'] = {},
  severity: Finding['severity'] = 'error',
): Finding {
  return { code, severity, pointer, offset: node.offset, length: node.length, args }
}
