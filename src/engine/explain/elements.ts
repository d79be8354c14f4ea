// Edits of one element of a statement: a pattern or a principal more, or less.

import { callerAccount, contextOf } from '../context.ts'
import { actionMatcher, actionOf } from '../match/action.ts'
import { principalMatcher } from '../match/principal.ts'
import { resourceOf, resourceTest } from '../match/resource.ts'
import { isObject } from '../policy/flaw.ts'
import { texts } from '../policy/read.ts'
import type { Request } from '../types.ts'
import { entryFor } from './caller.ts'
import type { PolicyEdit } from './change.ts'
import { edited } from './edits.ts'
import { isEditable, type Target } from './places.ts'

interface Way {
  readonly plain: string
  readonly negated: string
  readonly widen: PolicyEdit['code']
  readonly narrow: PolicyEdit['code']
  readonly wanted: (request: Request) => string
  readonly covers: (pattern: string, target: Target, request: Request) => boolean
}

const WAYS: Readonly<Record<'action' | 'resource', Way>> = {
  action: {
    plain: 'Action',
    negated: 'NotAction',
    widen: 'widen-action',
    narrow: 'narrow-action',
    wanted: ({ action }) => action,
    covers: (pattern, _target, { action }) =>
      actionMatcher({ patterns: [pattern], negated: false })(actionOf(action)).matched,
  },
  resource: {
    plain: 'Resource',
    negated: 'NotResource',
    widen: 'widen-resource',
    narrow: 'narrow-resource',
    wanted: ({ resource }) => resource,
    covers: (pattern, { policy }, request) =>
      resourceTest({ patterns: [pattern], negated: false }, policy.type, hasVariables(policy.document)).covers(
        resourceOf(request.resource),
        contextOf(request),
      ),
  },
}

function hasVariables(document: unknown): boolean {
  return isObject(document) && document.Version === '2012-10-17'
}

/** The statement's Action, Resource or Principal covers the request, too. */
export function widened(
  target: Target,
  element: 'action' | 'resource' | 'principal',
  request: Request,
): PolicyEdit | undefined {
  if (!isEditable(target.policy)) return undefined
  if (element === 'principal') return moreCallers(target, request)
  const { plain, negated, widen, wanted } = WAYS[element]
  const added = wanted(request)
  const listed = texts(target.raw[plain])
  if (listed) return edited(target, widen, plain, [...listed, added], { added })
  const { dropped, rest } = split(target, element, negated, request)
  return rest.length > 0 && dropped.length > 0
    ? edited(target, widen, negated, rest, { dropped: dropped.join(', ') })
    : undefined
}

/** The statement's Action, Resource or Principal no longer covers the request. */
export function narrowed(
  target: Target,
  element: 'action' | 'resource' | 'principal',
  request: Request,
): PolicyEdit | undefined {
  if (!isEditable(target.policy)) return undefined
  if (element === 'principal') return fewerCallers(target, request)
  const { plain, negated, narrow, wanted } = WAYS[element]
  const spared = wanted(request)
  const spareds = texts(target.raw[negated])
  if (spareds) return edited(target, narrow, negated, [...spareds, spared], { spared })
  const { dropped, rest } = split(target, element, plain, request)
  if (rest.length > 0)
    return dropped.length > 0 ? edited(target, narrow, plain, rest, { spared, dropped: dropped.join(', ') }) : undefined
  return allBut(target, element, spared)
}

/** `*` becomes everything but the one. Of a Deny only: an Allow of everything else is nothing to advise. */
function allBut(target: Target, element: 'action' | 'resource', spared: string): PolicyEdit | undefined {
  const { plain, negated, narrow } = WAYS[element]
  const { [plain]: all, ...others } = target.raw
  // RCPs take no NotAction. Rule G11.
  const may = target.trace.effect === 'Deny' && !(target.kind === 'rcp' && element === 'action')
  if (!may || texts(all)?.every((one) => one === '*') !== true) return undefined
  return edited(target, narrow, '', { ...others, [negated]: [spared] }, { spared })
}

function split(
  target: Target,
  element: 'action' | 'resource',
  name: string,
  request: Request,
): { readonly dropped: readonly string[]; readonly rest: readonly string[] } {
  const listed = texts(target.raw[name]) ?? []
  const { covers } = WAYS[element]
  const dropped = listed.filter((pattern) => covers(pattern, target, request))
  return { dropped, rest: listed.filter((pattern) => !dropped.includes(pattern)) }
}

function moreCallers(target: Target, { principal }: Request): PolicyEdit | undefined {
  const { Principal } = target.raw
  if (!isObject(Principal)) return undefined
  const { type, value: added } = entryFor(principal)
  const after = { ...Principal, [type]: added === '*' ? '*' : [...(texts(Principal[type]) ?? []), added] }
  return edited(target, 'widen-principal', 'Principal', after, { added })
}

/** Undefined: it names nobody else, or everybody. */
function fewerCallers(target: Target, { principal, accounts }: Request): PolicyEdit | undefined {
  const { Principal } = target.raw
  if (!isObject(Principal)) return undefined
  const asker = { principal, account: callerAccount(principal, accounts.principal), bounded: false }
  const names = (type: string, value: string): boolean =>
    principalMatcher({ entries: [{ type, value }], negated: false }, 'Allow')(asker).matched
  const entries = Object.entries(Principal).map(([type, value]) => ({ type, listed: texts(value) ?? [] }))
  const dropped = entries.flatMap(({ type, listed }) => listed.filter((one) => names(type, one)))
  const rest = entries
    .map(({ type, listed }) => [type, listed.filter((one) => !names(type, one))] as const)
    .filter(([, listed]) => listed.length > 0)
  if (dropped.length === 0 || rest.length === 0) return undefined
  const after = Object.fromEntries(rest)
  const spared = entryFor(principal).value
  return edited(target, 'narrow-principal', 'Principal', after, { spared, dropped: dropped.join(', ') })
}
