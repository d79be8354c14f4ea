// Requests with policies that bear on them: about a third is allowed, a third refused by a Deny, a third by silence.

import fc from 'fast-check'
import type { Principal, Request } from '../types.ts'
import { condition, context } from './arbitraryConditions.ts'
import * as names from './names.ts'
import type { Documents } from '../cases.ts'

export interface Scenario {
  readonly request: Request
  readonly documents: Documents
}
export type Document = Record<string, unknown>

/** Absent once in so many. */
const absentIn = <T>(freq: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq })

export const request: fc.Arbitrary<Request> = fc
  .tuple(
    fc.constantFrom(...names.targets),
    fc.constantFrom(...names.principals, names.anonymous),
    fc.constantFrom('own', 'own', 'own', 'own', 'own', 'other', 'other', 'otherManagement', 'ownManagement'),
    fc.constantFrom('own', 'own', 'own', 'ownBare', 'ownManagement'),
    context,
    fc.record({ restrictPublicBuckets: fc.boolean() }),
    fc.nat(19),
  )
  .map(([target, someone, owner, home, given, blockPublicAccess, odd]) => {
    const { action, resourceOf, principal } = fitting(target, someone)
    return {
      principal,
      action: odd === 0 ? action.toUpperCase() : action,
      resource: resourceOf(names.accounts[owner].id),
      accounts: {
        ...('arn' in principal && { principal: names.accounts[home] }),
        resource: names.accounts[owner],
      },
      context: given,
      ...(odd === 1 && { contextIsComplete: true }),
      ...(action.startsWith('s3:') && { s3BlockPublicAccess: blockPublicAccess }),
      ...(odd < 5 && action.startsWith('kms:') && { awsManagedKey: true }),
    }
  })

/** Anonymous callers reach S3, SQS and SNS only (E13); a role is assumed through OIDC by nobody known (E9). */
function fitting([action, resourceOf]: names.Target, principal: Principal) {
  if (principal.kind !== 'anonymous') return { action, resourceOf, principal }
  if (action === 'sts:AssumeRole')
    return { action: 'sts:AssumeRoleWithWebIdentity', resourceOf, principal: names.federatedIdentity }
  if (/^(s3|sqs|sns):(?!ListAll)/.test(action)) return { action, resourceOf, principal }
  return { action: 's3:GetObject', resourceOf: () => 'arn:aws:s3:::photos/ana/a.jpg', principal }
}

const actionPatterns = (action: string): readonly string[] => {
  const [service = '', name = ''] = action.split(':')
  return [
    ['*', action, `${service}:*`, `${service}:${name.slice(0, 3)}*`, `${service}:*${name.slice(-4)}`, action],
    [`${service}:?${name.slice(1)}`, action.toLowerCase(), `${service.toUpperCase()}:${name}`, `${service}:*e*t*`],
    [`${action}Version`, 'ec2:*', `${service}:?`, `${service}*`],
  ].flat()
}

const resourcePatterns = (resource: string): readonly string[] => {
  if (resource === '*') return ['*', '*', 'arn:aws:s3:::*', 'arn:aws:iam::*:user/*']
  const parts = resource.split(':')
  const head = parts.slice(0, 5).join(':')
  const tail = parts.slice(5).join(':')
  const folder = tail.slice(0, tail.lastIndexOf('/') + 1)
  return [
    ['*', '*', resource, resource, `${head}:*`, `${head}:*`, `${head}:${folder}*`],
    [`arn:aws:${parts[2]}:*:*:${tail}`, `arn:*:${tail}`],
    [`arn:aws:${parts[2]}`, `arn:aws:${parts[2]}:*`, `arn:a*s:${parts[2]}:::*`, `arn:a?s:*:${tail}`, `*:${tail}`],
    [`${head}:${tail.toUpperCase()}`, `${head}:${tail.replace(/[ae]/, '?')}`, `${head}:*a*`, `${head}:${folder}`],
    [`${head}:\${aws:username}/*`, `${head}:*/\${aws:PrincipalTag/team}*`, `${head}:photos/\${s3:prefix}/a.jpg`],
    [`${head}:*\${aws:PrincipalTag/none, 'ana'}*`, `${head}:\${aws:PrincipalTag/none}*`, `${head}:\${*}`],
    [`${head}:*\${aws:CalledVia}*`, `arn:aws:\${aws:username}:::${tail}`, 'arn:aws:s3:::other/*'],
  ].flat()
}

/** One value or a list, as the grammar has it (G1). */
const oneOrMore = (values: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(fc.constantFrom(...values), fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }))

const statement = (asked: Request, effect: fc.Arbitrary<string>): fc.Arbitrary<Document> =>
  fc
    .tuple(
      effect,
      fc.constantFrom('Action', 'Action', 'Action', 'Action', 'NotAction'),
      oneOrMore(actionPatterns(asked.action)),
      fc.constantFrom('Resource', 'Resource', 'Resource', 'Resource', 'NotResource'),
      oneOrMore(resourcePatterns(asked.resource)),
      fc.oneof({ arbitrary: fc.constant(undefined), weight: 2 }, { arbitrary: condition, weight: 1 }),
    )
    .map(([Effect, action, actions, resource, resources, Condition]) => ({
      Effect,
      [action]: actions,
      [resource]: resources,
      ...(Condition !== undefined && { Condition }),
    }))

/** The ways to name this very caller, as often as all the others together. */
function naming(principal: Principal): readonly unknown[] {
  const closely =
    'arn' in principal
      ? [principal.arn, 'roleArn' in principal ? principal.roleArn : names.OWN].map((AWS) => ({ AWS }))
      : [principal.kind === 'service' ? { Service: principal.service } : { Federated: names.PROVIDER }]
  return [...closely, ...closely, ...closely, '*'].flatMap((element) => [element, element])
}

const mostly = fc.constantFrom('Allow', 'Allow', 'Deny')
const deny = fc.constant('Deny')

const withPrincipal = (asked: Request): fc.Arbitrary<Document> =>
  fc
    .tuple(statement(asked, mostly), fc.nat(9), fc.constantFrom(...names.principalElements, ...naming(asked.principal)))
    .map(([one, kind, element]) => {
      if (kind === 0 && one.Effect === 'Deny') return { ...one, NotPrincipal: element }
      const { Resource: _resource, NotResource: _notResource, ...trust } = one
      return { ...(kind < 6 && asked.action.startsWith('sts:AssumeRole') ? trust : one), Principal: element }
    })
const withEverybody = (one: fc.Arbitrary<Document>): fc.Arbitrary<Document> =>
  one.map((found) => ({ ...found, Principal: '*' }))

const documentOf = (one: fc.Arbitrary<Document>): fc.Arbitrary<Document> =>
  fc
    .tuple(
      fc.constantFrom('2012-10-17', '2012-10-17', '2012-10-17', '2008-10-17', undefined),
      fc.oneof(
        { arbitrary: fc.array(one, { minLength: 1, maxLength: 3 }), weight: 4 },
        { arbitrary: one as fc.Arbitrary<unknown>, weight: 1 },
      ),
    )
    .map(([Version, Statement]) => ({ ...(Version !== undefined && { Version }), Statement }))

const FULL = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }
const orFull = (one: fc.Arbitrary<Document>, weight: number): fc.Arbitrary<Document> =>
  fc.oneof({ arbitrary: one, weight: 1 }, { arbitrary: fc.constant(FULL), weight })

/** Any statement with an Action and a Resource, and any policy of such statements. */
export const statementFor = (asked: Request): fc.Arbitrary<Document> => statement(asked, mostly)
export const policyFor = (asked: Request): fc.Arbitrary<Document> => orFull(documentOf(statementFor(asked)), 1)

/** Policies of every type that may bear on the request. */
export const documentsFor = (asked: Request): fc.Arbitrary<Documents> => {
  const { kind } = asked.principal
  const policy = documentOf(statementFor(asked))
  const rcp = documentOf(withEverybody(statement(asked, deny))).map((one) => ({ ...one, Version: '2012-10-17' }))
  const few = <T>(one: fc.Arbitrary<T>, minLength = 1) => fc.array(one, { minLength, maxLength: 2 })
  return fc
    .record({
      identity: few(orFull(policy, 1), kind === 'user' ? 1 : 0),
      resource: absentIn(4, documentOf(withPrincipal(asked))),
      boundary: absentIn(2, orFull(policy, 2)),
      session: kind === 'user' ? fc.constant(undefined) : absentIn(2, few(orFull(policy, 2))), // E7
      scps: absentIn(2, fc.array(few(orFull(policy, 4)), { maxLength: 3 })),
      rcps: absentIn(2, fc.array(fc.array(rcp, { maxLength: 1 }), { maxLength: 2 })),
      endpoint: absentIn(2, few(orFull(documentOf(withPrincipal(asked)), 3))),
    })
    .map((documents) => Object.fromEntries(Object.entries(documents).filter(([, found]) => found)) as Documents)
}

export const scenario: fc.Arbitrary<Scenario> = scenarioWith(() => fc.constant(undefined))

/** A scenario, and something more that fits its request. */
export function scenarioWith<T>(more: (asked: Request) => fc.Arbitrary<T>): fc.Arbitrary<Scenario & { more: T }> {
  return request.chain((asked) =>
    fc.record({ request: fc.constant(asked), documents: documentsFor(asked), more: more(asked) }),
  )
}
