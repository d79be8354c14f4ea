// An Allow that is missing, and ways to have it.

import type { Kind } from '../../facts.ts'
import { isRole } from '../../match/arn.ts'
import { actionOf } from '../../match/action.ts'
import type { Request } from '../../types.ts'
import type { Edit } from '../change.ts'
import { addPolicy, addStatement, removePolicy, statementFor } from '../edits.ts'
import { widened } from '../elements.ts'
import { type NearMiss, nearMisses } from '../misses.ts'
import { homesOf, isEditable, targetOf } from '../places.ts'
import { satisfied } from '../satisfy.ts'
import type { Candidate, Standing } from '../standing.ts'
import { onLevel, stepOf } from './deciding.ts'

const NEAREST = 6 // misses that are looked at

/** The kind of policy allows the request, or no longer has to. */
export function withAllow(standing: Standing, kind: Kind): readonly Candidate[] {
  const { result } = standing
  const step = kind === 'rcp' ? undefined : stepOf(result, kind)
  const level = step?.levels?.find(({ status }) => status === 'implicitDeny')?.name
  const misses = nearMisses(onLevel(step?.statements ?? [], level))
  return [
    ...misses.slice(0, NEAREST).flatMap((miss) => completed(standing, kind, miss)),
    ...added(standing, kind, level),
    ...(LIMITS.has(kind) ? unlimited(standing, kind) : []),
  ]
}

/** The statement that misses the request by one element covers it. */
function completed({ policies, request }: Standing, kind: Kind, { trace, missed }: NearMiss): readonly Candidate[] {
  if (missed === 'condition') {
    const edits = satisfied(trace.conditions, request)
    return edits ? [edits] : []
  }
  const target = targetOf(policies, kind, trace)
  return listOf(target && widened(target, missed, request))
}

function added({ policies, request }: Standing, kind: Kind, level: string | undefined): readonly Candidate[] {
  const statement = statementFor('Allow', kind, request)
  const home = homesOf(policies, kind).find(
    (one) => (level === undefined || one.level === level) && isEditable(one.policy),
  )
  const more = home && addStatement(home, statement)
  if (more) return [[more]]
  if (kind === 'resource' && !takesPolicy(request)) return []
  const one = listOf(addPolicy(policies, kind, statement, level))
  // A level of an organization is opened as a whole as a rule: AWS attaches FullAWSAccess to each.
  return kind === 'scp'
    ? [...one, ...listOf(addPolicy(policies, kind, { Effect: 'Allow', Action: '*', Resource: '*' }, level))]
    : one
}

/** Kinds that limit only where there is one. */
const LIMITS: ReadonlySet<Kind> = new Set<Kind>(['vpce', 'boundary', 'session'])

function unlimited({ policies, request }: Standing, kind: Kind): readonly Candidate[] {
  const [only, ...more] = homesOf(policies, kind)
  return only && more.length === 0 ? listOf(removePolicy(only, request)) : []
}

function listOf(edit: Edit | undefined): readonly Candidate[] {
  return edit ? [[edit]] : []
}

// AWS: IAM User Guide, "AWS services that work with IAM", column "Resource-based policies", 2026-11.
// SIMPLIFIED: those that the lab may meet; roles take one as their trust policy.
const WITH_RESOURCE_POLICIES = new Set(
  (
    's3 sqs sns kms lambda secretsmanager dynamodb ecr events kinesis logs backup glue es aoss apigateway ' +
    'execute-api elasticfilesystem codeartifact glacier ses acm-pca'
  ).split(' '),
)

/** Can the resource have a policy of its own? */
export function takesPolicy({ action, resource }: Request): boolean {
  const { service } = actionOf(action)
  return resource !== '*' && (WITH_RESOURCE_POLICIES.has(service) || (service === 'sts' && isRole(resource)))
}
