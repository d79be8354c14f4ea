// @cedar-policy/cedar-wasm, on policies translated to Cedar beforehand and parsed once for each caller. It says allow or
// deny, no more. Action and ARN go in as context, because Cedar has no wildcards on entities.

import { createRequire } from 'node:module'
import type { Engine } from './engine.ts'
import { policyOf, type Workload } from './workload.ts'

interface Cedar {
  preparsePolicySet(id: string, policies: object): { type: string; errors?: readonly unknown[] }
  statefulIsAuthorized(request: object): { type: string; errors?: readonly unknown[]; response: { decision: string } }
}
type Statement = Readonly<Record<string, unknown>>
type Test = (has: string, value: string, literals: readonly string[]) => string

const listed = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).map(String)
const quoted = (text: string): string => JSON.stringify(text)

// Context keys that are not text in Cedar.
const kinds: Readonly<Record<string, 'boolean' | 'number' | 'ip'>> = {
  'aws:securetransport': 'boolean',
  'aws:multifactorauthpresent': 'boolean',
  'aws:multifactorauthage': 'number',
  'aws:sourceip': 'ip',
}

/** One of many, as a balanced tree: a flat chain of some hundred overflows the stack of the WebAssembly. */
function anyOf(tests: readonly string[]): string {
  if (tests.includes('true')) return 'true'
  if (tests.length < 2) return tests[0] ?? 'false'
  const half = tests.length >> 1
  return `(${anyOf(tests.slice(0, half))} || ${anyOf(tests.slice(half))})`
}

function matches(value: string, patterns: readonly string[]): string {
  return anyOf(
    patterns.map((pattern) =>
      pattern === '*' ? 'true' : `${value} ${pattern.includes('*') ? 'like' : '=='} ${quoted(pattern)}`,
    ),
  )
}

const present =
  (test: (value: string, literals: readonly string[]) => string): Test =>
  (has, value, literals) =>
    `(${has} && ${test(value, literals)})`
const absentOr =
  (test: (value: string, literals: readonly string[]) => string): Test =>
  (has, value, literals) =>
    `(!(${has}) || ${test(value, literals)})`
const equals = (value: string, literals: readonly string[]) => `[${literals.join(', ')}].contains(${value})`
const like = (value: string, literals: readonly string[]) =>
  matches(
    value,
    literals.map((one) => JSON.parse(one) as string),
  )
const within = (value: string, literals: readonly string[]) =>
  anyOf(literals.map((one) => `${value}.isInRange(ip(${one}))`))
const compared = (sign: string) => present((value, literals) => anyOf(literals.map((one) => `${value} ${sign} ${one}`)))

/** The operators that workloads use. */
const operators: Readonly<Record<string, Test>> = {
  StringEquals: present(equals),
  Bool: present(equals),
  BoolIfExists: absentOr(equals),
  StringNotEquals: absentOr((value, literals) => `!(${equals(value, literals)})`),
  StringLike: present(like),
  ArnLike: present(like),
  IpAddress: present(within),
  NotIpAddress: absentOr((value, literals) => `!(${within(value, literals)})`),
  NumericGreaterThan: compared('>'),
  NumericLessThan: compared('<'),
  Null: (has, _value, literals) => (literals.includes('"true"') ? `!(${has})` : `(${has})`),
  'ForAllValues:StringEquals': absentOr((value, literals) => `[${literals.join(', ')}].containsAll(${value})`),
  'ForAnyValue:StringEquals': present((value, literals) => `${value}.containsAny([${literals.join(', ')}])`),
}

function conditions(statement: Statement): readonly string[] {
  const all = (statement.Condition ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>
  return Object.entries(all).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([name, values]) => {
      const key = name.toLowerCase()
      const test = operators[operator]
      if (!test) throw new Error(`no translation of ${operator} to Cedar`)
      const bare = operator !== 'Null' && (kinds[key] === 'boolean' || kinds[key] === 'number')
      const literals = listed(values).map((value) => (bare ? value.toLowerCase() : quoted(value)))
      return test(`context has ${quoted(key)}`, `context[${quoted(key)}]`, literals)
    }),
  )
}

function body(statement: Statement): string {
  const { Action, NotAction, Resource, NotResource } = statement
  const action = matches(
    'context.action',
    listed(Action ?? NotAction).map((one) => one.toLowerCase()),
  )
  const resource = matches('context.arn', listed(Resource ?? NotResource))
  const tests = [
    Action === undefined ? `!(${action})` : action,
    Resource === undefined ? `!(${resource})` : resource,
    ...conditions(statement),
  ].filter((test) => test !== 'true')
  return tests.length > 0 ? tests.join(' && ') : 'true'
}

function policiesFor(
  workload: Workload,
  { arn, identityPolicies, boundary, scpLevels }: Workload['principals'][number],
): string {
  const statements = (id: string) =>
    [(policyOf(workload, id) as { Statement: unknown }).Statement].flat() as readonly Statement[]
  const rule = (effect: unknown, resource: string, test: string) =>
    `${effect === 'Deny' ? 'forbid' : 'permit'}(principal, action, ${resource}) when { ${test} };`
  const lines = identityPolicies.flatMap(statements).map((one) => rule(one.Effect, 'resource', body(one)))

  // In one account a grant by the resource passes the boundary.
  const direct: string[] = []
  for (const { arn: resource, resourcePolicy } of workload.resources) {
    for (const one of resourcePolicy === null ? [] : statements(resourcePolicy)) {
      const named = one.Principal === '*' ? ['*'] : listed((one.Principal as Statement).AWS)
      if (!named.includes('*') && !named.includes(arn)) continue
      lines.push(rule(one.Effect, `resource == Resource::${quoted(resource)}`, body(one)))
      if (one.Effect === 'Allow') direct.push(`(resource == Resource::${quoted(resource)} && ${body(one)})`)
    }
  }
  const limit = (ids: readonly string[], passing: readonly string[]) => {
    const all = ids.flatMap(statements)
    lines.push(...all.filter(({ Effect }) => Effect === 'Deny').map((one) => rule('Deny', 'resource', body(one))))
    const open = all.filter(({ Effect }) => Effect === 'Allow').map(body)
    const test = anyOf(open.includes('true') ? ['true'] : [...open.map((one) => `(${one})`), ...passing])
    if (test !== 'true') lines.push(`forbid(principal, action, resource) unless { ${test} };`)
  }
  for (const level of scpLevels) limit(level, [])
  if (boundary !== null) limit([boundary], direct)
  return lines.join('\n')
}

function contextOf(given: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const value = (key: string, text: string): unknown => {
    if (kinds[key] === 'ip') return { __extn: { fn: 'ip', arg: text } }
    if (kinds[key] === 'number') return Number(text)
    return kinds[key] === 'boolean' ? text === 'true' : text
  }
  return Object.fromEntries(
    Object.entries(given).map(([name, text]) => [name.toLowerCase(), value(name.toLowerCase(), text)]),
  )
}

export const cedar: Engine = {
  engine: 'cedar-wasm',
  mode: 'stateful',
  // Node 20 dies in its optimizing compiler with this module's calls inlined.
  nodeFlags: ['--no-turbo-inline-js-wasm-calls'],
  prepare(workload, peers) {
    const wasm = createRequire(`${peers}/`)('@cedar-policy/cedar-wasm/nodejs') as Cedar
    const callers = workload.principals.map((principal, index) => {
      const policies = { staticPolicies: policiesFor(workload, principal) }
      const preparsedPolicySetId = `caller-${index}`
      const answer = wasm.preparsePolicySet(preparsedPolicySetId, policies)
      if (answer.type !== 'success') throw new Error(JSON.stringify(answer.errors))
      return {
        principal: { type: 'User', id: principal.arn },
        preparsedPolicySetId,
        validateRequest: false,
        entities: [],
      }
    })
    const contexts = workload.contexts.map(contextOf)
    const actions = workload.actions.map((id) => ({ action: { type: 'Action', id }, lower: id.toLowerCase() }))
    const resources = workload.resources.map(({ arn }) => ({ type: 'Resource', id: arn }))
    return {
      ask(principal, action, resource, context) {
        const asked = {
          ...callers[principal],
          action: actions[action]?.action,
          resource: resources[resource],
          context: { ...contexts[context], action: actions[action]?.lower, arn: resources[resource]?.id },
        }
        return () => {
          const answer = wasm.statefulIsAuthorized(asked)
          if (answer.type !== 'success') throw new Error(JSON.stringify(answer.errors))
          return answer.response.decision === 'allow' ? 'A' : 'D'
        }
      },
    }
  },
}
