// The oracle: a second engine, deliberately naive, against which the tests hold the first. Written from the rules (the ids
// are theirs; docs/evaluation.md has the sources), it shares nothing with the engine but the types: it caches nothing,
// compiles nothing, traces nothing, and knows sound documents only.

import type { Granted, GrantLevel, Policy, PolicySet, PolicyType, Refused, Request, Result } from '../types.ts'
import { accountOf, keysOf } from './oracleKeys.ts'
import { arnParts } from './oraclePattern.ts'
import { isPublic } from './oraclePublic.ts'
import { type Asked, closest, isTrust, matchesOf } from './oracleStatement.ts'

type Verdict = Pick<Result, 'decision' | 'decidedBy'>
const allow = (decidedBy: Granted): Verdict => ({ decision: 'Allow', decidedBy })
const silent = (decidedBy: Refused): Verdict => ({ decision: 'ImplicitDeny', decidedBy })
const refuse = (decidedBy: Refused): Verdict => ({ decision: 'ExplicitDeny', decidedBy })

// SIMPLIFIED: the services of the tests, of some sixty that RCPs reach. AWS: Organizations User Guide, "RCPs", 2026-09.
const RCP_SERVICES = [
  's3',
  'sts',
  'kms',
  'sqs',
  'secretsmanager',
  'dynamodb',
  'codebuild',
  'firehose',
  'autoscaling',
  'signin',
]

export function oracle(request: Request, policies: PolicySet): Verdict {
  const verdict = beforeS3(request, policies)
  const { principal, s3BlockPublicAccess, action } = request
  const outsider = principal.kind !== 'service' && accountOf(request) !== request.accounts.resource.id
  const blocked =
    verdict.decision === 'Allow' &&
    /^s3:/i.test(action) &&
    s3BlockPublicAccess?.restrictPublicBuckets === true &&
    outsider &&
    policies.resource !== undefined &&
    isPublic(policies.resource.document)
  return blocked ? refuse('s3-block-public-access') : verdict // E14
}

function beforeS3(request: Request, policies: PolicySet): Verdict {
  const { principal, resource, accounts } = request
  const { kind } = principal
  const action = request.action.toLowerCase()
  const [service = ''] = action.split(':')
  const account = accountOf(request)
  const sameAccount = account === accounts.resource.id
  const isIam = 'arn' in principal
  const hasPolicies = isIam && kind !== 'root'

  // Which policies bear on the request at all (E1, E2, E3)
  const rcps =
    accounts.resource.isManagement === true ||
    kind === 'serviceLinkedRole' ||
    request.awsManagedKey === true ||
    !RCP_SERVICES.includes(service) ||
    action === 'kms:retiregrant'
      ? []
      : (policies.rcps ?? []).flat()
  const scps =
    !isIam || kind === 'serviceLinkedRole' || accounts.principal?.isManagement === true ? [] : (policies.scps ?? [])
  const identity = hasPolicies ? policies.identity : []
  const boundary = hasPolicies && policies.boundary ? [policies.boundary] : []
  const session = isIam && kind !== 'user' ? (policies.session ?? []) : [] // of root: a task policy
  const endpoint = policies.endpoint ?? []
  const onResource = policies.resource ? [policies.resource] : []

  const asked: Asked = { request, keys: keysOf(request), account, hasBoundary: policies.boundary !== undefined }
  const matches = (type: PolicyType, list: readonly Policy[], effect: string): readonly GrantLevel[] =>
    list.flatMap(({ document }) => matchesOf(asked, type, document, effect))
  const allows = (type: PolicyType, list: readonly Policy[]): boolean => matches(type, list, 'Allow').length > 0

  // 0 precheck: E15; E9, last but one
  if (action === 'sts:getcalleridentity' && (isIam || kind === 'service')) return allow('no-permission-required')
  if (action === 'sts:assumerole' && kind === 'root') return silent('service')
  if (kind === 'anonymous' && !['s3', 'sqs', 'sns'].includes(service)) return silent('service') // E13

  // 1 deny: E1, with the exception of E11 for a bucket's owner locked out
  const rescue =
    kind === 'root' && sameAccount && /^s3:(get|put|delete)bucketpolicy$/.test(action) && arnParts(resource)[2] === 's3'
  const denying: readonly (readonly [
    name: 'rcp' | 'scp' | 'vpce' | 'resource' | 'identity' | 'boundary' | 'session',
    type: PolicyType,
    list: readonly Policy[],
  ])[] = [
    ['rcp', 'rcp', rcps],
    ['scp', 'scp', scps.flat()],
    ['vpce', 'endpoint', endpoint],
    ['resource', 'resource', rescue ? [] : onResource],
    ['identity', 'identity', identity],
    ['boundary', 'boundary', boundary],
    ['session', 'session', session],
  ]
  for (const [name, type, list] of denying)
    if (matches(type, list, 'Deny').length > 0) return refuse(`explicit-deny:${name}`)

  // 3 scp, 3b vpce: every level has to allow (E3, E16)
  if (!scps.every((level) => allows('scp', level))) return silent('scp')
  if (endpoint.length > 0 && !allows('endpoint', endpoint)) return silent('vpce')

  const grant = closest(matches('resource', onResource, 'Allow'))
  const isKey = service === 'kms' && arnParts(resource)[5]?.startsWith('key/') === true
  const strict = isKey || isTrust(request) // E9, E10

  if (!isIam) return grant ? allow('resource') : silent('resource') // E12, E13, E9
  if (kind === 'root') {
    if (sameAccount && !strict) return allow('root')
    return grant ? allow('resource') : silent('resource') // E10, E11
  }

  // 5 to 7, each with an Allow of its own
  const limits = (): Verdict | undefined => {
    if (boundary.length > 0 && !allows('boundary', boundary)) return silent('boundary')
    const limited = kind === 'federatedUser' || session.length > 0 // E7
    return limited && !allows('session', session) ? silent('session') : undefined
  }
  const granted = allows('identity', identity)
  if (!sameAccount) {
    if (!granted) return silent('identity')
    return limits() ?? (grant ? allow('resource+identity') : silent('resource')) // E8
  }
  if (grant === 'direct') return allow('resource') // E4.1, E4.3, E4.4, E4.6
  if (grant === 'entity') return limits() ?? allow('resource') // E4.2, E4.4
  if (strict && !grant) return silent('resource')
  if (!granted) return silent('identity')
  return limits() ?? allow(strict ? 'resource+identity' : 'identity')
}
