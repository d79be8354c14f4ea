// Does one statement apply to the request? A statement is compiled once and then asked often. `traceStatement` tests every
// element, matching or not, so that the trace is complete; `holds` stops at the first miss.

import { type ConditionTest, conditionTest } from './conditions/index.ts'
import type { Context } from './context.ts'
import { type Action, type ActionMatch, actionMatcher } from './match/action.ts'
import { type Asker, type PrincipalMatch, principalMatcher } from './match/principal.ts'
import { type Resource, type ResourceMatch, type ResourceTest, resourceTest } from './match/resource.ts'
import type { Statement } from './policy/read.ts'
import type { ConditionTrace, PolicyType, StatementTrace } from './types.ts'

/** What a statement looks at. */
export interface Scene {
  readonly asker: Asker
  readonly action: Action
  readonly resource: Resource
  readonly context: Context
}

export interface CompiledStatement {
  readonly place: Place
  readonly index: number
  readonly pointer: string
  readonly sid: string | undefined
  readonly effect: 'Allow' | 'Deny'
  readonly principal: ((asker: Asker) => PrincipalMatch) | undefined // undefined: attached to whom it is for
  readonly action: (action: Action) => ActionMatch
  readonly resource: ResourceTest
  readonly fixed: boolean // no variable in its resources: which of them it covers does not depend on the context
  readonly conditions: readonly ConditionTest[]
  readonly always: boolean // whoever asks about whatever: once it covers the action, it applies
  kept: StatementTrace[] | undefined // see traceStatement
}

/** Where a statement stands: its policy, and for SCPs and RCPs the level of the organization. */
export interface Place {
  readonly policyId: string
  readonly name: string
  readonly arn: string | undefined
  readonly type: PolicyType
  readonly level: string | undefined
}

const NO_TESTS: readonly ConditionTest[] = []

export function compileStatement(statement: Statement, place: Place): CompiledStatement {
  const { index, pointer, sid, effect, variables, conditions } = statement
  const { type } = place
  return {
    place,
    index,
    pointer,
    sid,
    effect,
    principal: hasPrincipal(type, statement) ? principalMatcher(statement.principal, effect) : undefined,
    action: actionMatcher(statement.action),
    resource: statement.resource ? resourceTest(statement.resource, type, variables) : ownRole(type),
    fixed: !variables || statement.resource?.patterns.some((pattern) => pattern.includes('${')) !== true,
    conditions: conditions.length === 0 ? NO_TESTS : conditions.map((condition) => conditionTest(condition, variables)),
    always:
      statement.resource?.negated === false &&
      statement.resource.patterns.includes('*') &&
      conditions.length === 0 &&
      !hasPrincipal(type, statement),
    kept: undefined,
  }
}

/** Everything but the action. */
export function holds(statement: CompiledStatement, { asker, resource, context }: Scene): boolean {
  return statement.resource.covers(resource, context) && meets(statement, asker, context)
}

/** The principal and the conditions. */
export function meets({ effect, principal, conditions }: CompiledStatement, asker: Asker, context: Context): boolean {
  if (principal && !counts(principal(asker), effect)) return false
  for (const condition of conditions) if (!condition(context).matched) return false
  return true
}

/** Allow with NotPrincipal is not supported: such a statement never applies. Rule G10. */
function counts({ matched, negated }: PrincipalMatch, effect: 'Allow' | 'Deny'): boolean {
  return matched && !(negated && effect === 'Allow')
}

const TRACES = 16 // of a statement without conditions that are kept

/**
 * Everything about a statement and a request; `what` and `where` are the matches of its action and its resource. Without
 * conditions there are few ways to meet a statement: the same way gives the same object.
 */
export function traceStatement(
  statement: CompiledStatement,
  what: ActionMatch,
  where: ResourceMatch,
  { asker, context }: Scene,
): StatementTrace {
  const { conditions, kept = NO_TRACES } = statement
  const who = statement.principal?.(asker)
  if (conditions.length > 0)
    return makeTrace(
      statement,
      who,
      what,
      where,
      conditions.map((condition) => condition(context)),
    )
  for (const trace of kept)
    if (trace.action === what && trace.resource === where && trace.principal === who) return trace
  const made = makeTrace(statement, who, what, where, NO_CONDITIONS)
  if (kept.length === 0 || kept.length >= TRACES) statement.kept = [made]
  else statement.kept?.push(made)
  return made
}

const NO_TRACES: readonly StatementTrace[] = []
const NO_CONDITIONS: readonly ConditionTrace[] = []

function makeTrace(
  { place: { policyId, level }, index, sid, pointer, effect }: CompiledStatement,
  who: PrincipalMatch | undefined,
  what: ActionMatch,
  where: ResourceMatch,
  when: readonly ConditionTrace[],
): StatementTrace {
  const firstMismatch =
    who && !counts(who, effect)
      ? 'principal'
      : !what.matched
        ? 'action'
        : !where.matched
          ? 'resource'
          : when.some(({ matched }) => !matched)
            ? 'condition'
            : undefined
  // Written out, without spreading: this is made for every statement of every decision.
  const trace: { -readonly [Key in keyof StatementTrace]: StatementTrace[Key] } = {
    policyId,
    index,
    effect,
    pointer,
    applies: firstMismatch === undefined,
    action: what,
    resource: where,
    conditions: when,
  }
  if (sid !== undefined) trace.sid = sid
  if (level !== undefined) trace.level = level
  if (who) trace.principal = who
  if (firstMismatch) trace.firstMismatch = firstMismatch
  return trace
}

/** Resource-based policies and RCPs say for whom; an endpoint policy may. Rule G11. */
function hasPrincipal(type: PolicyType, { principal }: Statement): boolean {
  return type === 'resource' || type === 'rcp' || (type === 'endpoint' && principal !== undefined)
}

const THE_ROLE: ResourceMatch = { matched: true, negated: false }
const NO_ELEMENT: ResourceMatch = { matched: false, negated: false }

/** A trust policy has no Resource: it is about the role it belongs to. Rule E9. */
function ownRole(type: PolicyType): ResourceTest {
  const covers = ({ role }: Resource): boolean => type === 'resource' && role
  return { covers, match: (resource) => (covers(resource) ? THE_ROLE : NO_ELEMENT) }
}
