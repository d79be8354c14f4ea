// What a policy's elements must look like: names, pairs that exclude each other, values. Rules G1 to G3 and G11.
// AWS: IAM User Guide, "IAM JSON policy element reference" and "Grammar of the IAM JSON policy language", 2026-11.

import type { Node } from 'jsonc-parser'
import type { Finding, PolicyType } from '../types.ts'
import { finding, type Member, membersOf, type Named, namedOf } from './node.ts'
import { escape } from './pointer.ts'
import { nearestName } from './nearest.ts'
import { conditionFindings, principalFindings, textFindings } from './values.ts'

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

/** Which elements a kind of policy must not have; the columns of rule G11. */
const FORBIDDEN: Readonly<Record<Kind, readonly string[]>> = {
  identity: ['Principal', 'NotPrincipal', 'Id'],
  boundary: ['Principal', 'NotPrincipal', 'Id'],
  session: ['Principal', 'NotPrincipal', 'Id'],
  scp: ['Principal', 'NotPrincipal', 'Id'],
  rcp: ['NotPrincipal', 'NotAction', 'Id'],
  resource: [],
  trust: ['NotPrincipal', 'NotAction', 'Resource', 'NotResource'],
  endpoint: [],
}
const NEEDS_PRINCIPAL: ReadonlySet<Kind> = new Set<Kind>(['resource', 'trust', 'rcp'])

const MAX_FINDINGS = 1000 // nobody reads more, and the editor has to draw each

export function grammarFindings(tree: Node, type: Kind | undefined): readonly Finding[] {
  const named = namedOf(tree)
  const statement = named.get('Statement')?.value
  const list = statement?.type === 'array' ? (statement.children ?? []) : statement ? [statement] : []
  const sids = new Set<string>()
  return [
    ...duplicates(tree, ''),
    ...unknown(membersOf(tree), TOP, ''),
    ...forbidden(membersOf(tree), type, ''),
    ...versionFindings(named, tree, type),
    ...(list.length === 0 ? [finding('MISSING_STATEMENT', statement ?? tree, statement ? '/Statement' : '')] : []),
    ...list.flatMap((node, index) =>
      statementFindings(node, statement?.type === 'array' ? `/Statement/${index}` : '/Statement', type, sids),
    ),
  ].slice(0, MAX_FINDINGS)
}

/** Rule G2: an RCP must say 2012-10-17; everywhere else AWS takes the rules of 2008 where none is given. */
function versionFindings(named: Named, tree: Node, type: Kind | undefined): readonly Finding[] {
  const version = named.get('Version')
  if (!version) return [finding('MISSING_VERSION', tree, '', {}, type === 'rcp' ? 'error' : 'warning')]
  const known = type === 'rcp' ? ['2012-10-17'] : ['2012-10-17', '2008-10-17']
  return known.includes(String(version.value?.value))
    ? []
    : [finding('BAD_VERSION', version.value ?? version.key, '/Version')]
}

function statementFindings(node: Node, pointer: string, type: Kind | undefined, sids: Set<string>): readonly Finding[] {
  if (node.type !== 'object') return [finding('STATEMENT_NOT_AN_OBJECT', node, pointer)]
  const members = membersOf(node)
  const named = namedOf(node)
  return [
    ...duplicates(node, pointer),
    ...unknown(members, STATEMENT, pointer),
    ...forbidden(members, type, pointer),
    ...pairs(named, pointer),
    ...effectFindings(named, node, pointer),
    ...missing(named, type).map((code) => finding(code, node, pointer)),
    ...principalFindings(named, pointer),
    ...textFindings(named, pointer),
    ...conditionFindings(named, pointer),
    ...sidFindings(named, pointer, type, sids),
  ]
}

function pairs(named: Named, pointer: string): readonly Finding[] {
  return PAIRS.flatMap(([first, second]) => {
    const other = named.has(first) ? named.get(second) : undefined
    return other ? [finding('EXCLUSIVE_PAIR', other.key, `${pointer}/${second}`, { first, second })] : []
  })
}

function effectFindings(named: Named, node: Node, pointer: string): readonly Finding[] {
  const effect = named.get('Effect')
  if (!effect) return [finding('MISSING_EFFECT', node, pointer)]
  return ['Allow', 'Deny'].includes(String(effect.value?.value))
    ? []
    : [finding('BAD_EFFECT', effect.value ?? effect.key, `${pointer}/Effect`)]
}

function missing(named: Named, type: Kind | undefined): readonly string[] {
  const lacks = (name: string): boolean => !named.has(name) && !named.has(`Not${name}`)
  return [
    ...(lacks('Action') ? ['MISSING_ACTION'] : []),
    ...(type && type !== 'trust' && lacks('Resource') ? ['MISSING_RESOURCE'] : []),
    ...(type && NEEDS_PRINCIPAL.has(type) && lacks('Principal') ? ['PRINCIPAL_REQUIRED'] : []),
  ]
}

/** Rule G3: letters and digits, each once; services allow more in the policies on their resources. */
function sidFindings(named: Named, pointer: string, type: Kind | undefined, sids: Set<string>): readonly Finding[] {
  const sid = named.get('Sid')?.value
  if (!sid) return []
  const text = String(sid.value)
  const bad = sid.type !== 'string' || (type !== 'resource' && !/^[A-Za-z0-9]*$/.test(text))
  const twice = text !== '' && sids.has(text)
  sids.add(text)
  return [
    ...(bad ? [finding('BAD_SID', sid, `${pointer}/Sid`)] : []),
    ...(twice ? [finding('DUPLICATE_SID', sid, `${pointer}/Sid`, { sid: text })] : []),
  ]
}

/** The second of two equal keys, at any depth: JSON.parse would silently take the last one. */
function duplicates(node: Node, pointer: string): readonly Finding[] {
  const seen = new Set<string>()
  return membersOf(node).flatMap(({ key, value, name }) => {
    const here = `${pointer}/${escape(name)}`
    const twice = seen.has(name) ? [finding('DUPLICATE_KEY', key, here, { key: name })] : []
    seen.add(name)
    // Statements are looked through one by one, with their own pointers.
    return value?.type === 'object' && here !== '/Statement' ? [...twice, ...duplicates(value, here)] : twice
  })
}

function unknown(members: readonly Member[], known: readonly string[], pointer: string): readonly Finding[] {
  return members
    .filter(({ name }) => !known.includes(name))
    .map(({ key, name }) => {
      const nearest = nearestName(name, known)
      return finding('UNKNOWN_ELEMENT', key, `${pointer}/${escape(name)}`, {
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
