// What a policy's elements must look like: names, pairs that exclude each other, values. Rules G1 to G3 and G11.
// AWS: IAM User Guide, "IAM JSON policy element reference" and "Grammar of the IAM JSON policy language", 2026-11.

import type { PolicyType } from '../types.ts'
import { below, type Flaw, flaw, isObject, type Json } from './flaw.ts'
import { nearestName } from './nearest.ts'
import { conditionFlaws, principalFlaws, textFlaws } from './values.ts'

export type Kind = PolicyType | 'trust'

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

export function grammarFlaws(document: Json, type: Kind | undefined): readonly Flaw[] {
  const flaws: Flaw[] = []
  addUnknown(flaws, document, TOP, '')
  addForbidden(flaws, document, type, '')
  addVersion(flaws, document, type)
  const { Statement } = document
  const list: readonly unknown[] = Array.isArray(Statement) ? Statement : [Statement]
  if (Statement === undefined) flaws.push(flaw('MISSING_STATEMENT', ''))
  else if (list.length === 0) flaws.push(flaw('MISSING_STATEMENT', '/Statement'))
  else {
    const sids = new Set<string>()
    for (const [index, statement] of list.entries())
      addStatement(flaws, statement, list === Statement ? `/Statement/${index}` : '/Statement', type, sids)
  }
  return flaws
}

/** Rule G2: an RCP must say 2012-10-17; everywhere else AWS takes the rules of 2008 where none is given. */
function addVersion(flaws: Flaw[], { Version }: Json, type: Kind | undefined): void {
  const known = type === 'rcp' ? ['2012-10-17'] : ['2012-10-17', '2008-10-17']
  if (Version === undefined) flaws.push(flaw('MISSING_VERSION', '', { severity: type === 'rcp' ? 'error' : 'warning' }))
  else if (!known.some((version) => version === Version)) flaws.push(flaw('BAD_VERSION', '/Version'))
}

function addStatement(flaws: Flaw[], statement: unknown, pointer: string, type: Kind | undefined, sids: Set<string>) {
  if (!isObject(statement)) {
    flaws.push(flaw('STATEMENT_NOT_AN_OBJECT', pointer))
    return
  }
  addUnknown(flaws, statement, STATEMENT, pointer)
  addForbidden(flaws, statement, type, pointer)
  for (const [first, second] of PAIRS)
    if (Object.hasOwn(statement, first) && Object.hasOwn(statement, second))
      flaws.push(flaw('EXCLUSIVE_PAIR', below(pointer, second), { on: 'key', args: { first, second } }))
  addEffect(flaws, statement, pointer)
  addMissing(flaws, statement, type, pointer)
  principalFlaws(flaws, statement, pointer)
  textFlaws(flaws, statement, pointer)
  conditionFlaws(flaws, statement, pointer)
  addSid(flaws, statement, pointer, type, sids)
}

function addEffect(flaws: Flaw[], { Effect }: Json, pointer: string): void {
  if (Effect === undefined) flaws.push(flaw('MISSING_EFFECT', pointer))
  else if (Effect !== 'Allow' && Effect !== 'Deny') flaws.push(flaw('BAD_EFFECT', `${pointer}/Effect`))
}

function addMissing(flaws: Flaw[], statement: Json, type: Kind | undefined, pointer: string): void {
  const lacks = (name: string): boolean => !Object.hasOwn(statement, name) && !Object.hasOwn(statement, `Not${name}`)
  if (lacks('Action')) flaws.push(flaw('MISSING_ACTION', pointer))
  if (type && type !== 'trust' && lacks('Resource')) flaws.push(flaw('MISSING_RESOURCE', pointer))
  if (type && NEEDS_PRINCIPAL.has(type) && lacks('Principal')) flaws.push(flaw('PRINCIPAL_REQUIRED', pointer))
}

/** Rule G3: letters and digits, each once; services allow more in the policies on their resources. */
function addSid(flaws: Flaw[], { Sid }: Json, pointer: string, type: Kind | undefined, sids: Set<string>): void {
  if (Sid === undefined) return
  const text = typeof Sid === 'string' ? Sid : undefined
  if (text === undefined || (type !== 'resource' && !/^[A-Za-z0-9]*$/.test(text)))
    flaws.push(flaw('BAD_SID', `${pointer}/Sid`))
  if (text === undefined || text === '') return
  if (sids.has(text)) flaws.push(flaw('DUPLICATE_SID', `${pointer}/Sid`, { args: { sid: text } }))
  sids.add(text)
}

function addUnknown(flaws: Flaw[], object: Json, known: readonly string[], pointer: string): void {
  for (const key of Object.keys(object)) {
    if (known.includes(key)) continue
    const nearest = nearestName(key, known)
    const args = { key, ...(nearest !== undefined && { nearest }) }
    flaws.push(flaw('UNKNOWN_ELEMENT', below(pointer, key), { on: 'key', args }))
  }
}

function addForbidden(flaws: Flaw[], object: Json, type: Kind | undefined, pointer: string): void {
  for (const key of type ? FORBIDDEN[type] : [])
    if (Object.hasOwn(object, key))
      flaws.push(flaw('FORBIDDEN_ELEMENT', `${pointer}/${key}`, { on: 'key', args: { key } }))
}
