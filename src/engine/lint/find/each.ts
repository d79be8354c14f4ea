// What a check looks at: each statement, action, resource, principal or condition of a policy. It answers with true, or
// with what is to be said beyond the place.

import type { Flaw } from '../../policy/flaw.ts'
import type { Entry, Hit, PrincipalName, Statement, Subject, Test, TestValue } from '../types.ts'
import { type Arn, fieldsOf } from './arn.ts'

export type Verdict = boolean | undefined | Partial<Hit>
type Find = (policy: Subject) => readonly Hit[]

export function hitAt(pointer: string, value: string, verdict: Verdict): readonly Hit[] {
  if (verdict === undefined || verdict === false) return []
  return [{ pointer, value, ...(verdict !== true && verdict) }]
}

export function eachStatement(test: (statement: Statement, policy: Subject) => Verdict): Find {
  return (policy) => policy.statements.flatMap((statement) => hitAt(statement.pointer, '', test(statement, policy)))
}

/** Each text of Action and NotAction. */
export function eachAction(test: (entry: Entry, statement: Statement, policy: Subject) => Verdict): Find {
  return (policy) =>
    policy.statements.flatMap((statement) =>
      statement.actions.flatMap((entry) => hitAt(entry.pointer, entry.text, test(entry, statement, policy))),
    )
}

/** Each text of Resource and NotResource. */
export function eachResource(test: (entry: Entry, statement: Statement, policy: Subject) => Verdict): Find {
  return (policy) =>
    policy.statements.flatMap((statement) =>
      statement.resources.flatMap((entry) => hitAt(entry.pointer, entry.text, test(entry, statement, policy))),
    )
}

/** Each resource that is an ARN of six fields. */
export function eachArn(test: (arn: Arn, entry: Entry, statement: Statement, policy: Subject) => Verdict): Find {
  return eachResource((entry, statement, policy) => {
    const arn = fieldsOf(entry.text)
    return arn && test(arn, entry, statement, policy)
  })
}

export function eachPrincipal(test: (name: PrincipalName, statement: Statement, policy: Subject) => Verdict): Find {
  return (policy) =>
    policy.statements.flatMap((statement) =>
      statement.principals.flatMap((name) => hitAt(name.pointer, name.text, test(name, statement, policy))),
    )
}

/** Each key under each operator; the finding is about the key's name. */
export function eachKey(test: (condition: Test, statement: Statement, policy: Subject) => Verdict): Find {
  return eachTest((condition, statement, policy) => withKey(test(condition, statement, policy)))
}

/** Each key under each operator; the finding is about its values. */
export function eachTest(test: (condition: Test, statement: Statement, policy: Subject) => Verdict): Find {
  return (policy) =>
    policy.statements.flatMap((statement) =>
      statement.conditions.flatMap((one) => hitAt(one.pointer, one.key, test(one, statement, policy))),
    )
}

/** Each operator, once for all its keys: the finding is about the operator's name. */
export function eachOperator(
  test: (conditions: readonly Test[], statement: Statement, policy: Subject) => Verdict,
): Find {
  return (policy) =>
    policy.statements.flatMap((statement) =>
      [...new Set(statement.conditions.map(({ operatorPointer }) => operatorPointer))].flatMap((pointer) => {
        const tests = statement.conditions.filter(({ operatorPointer }) => operatorPointer === pointer)
        return hitAt(pointer, tests[0]?.operatorName ?? '', withKey(test(tests, statement, policy)))
      }),
    )
}

function withKey(verdict: Verdict): Verdict {
  return verdict === true ? { on: 'key' } : verdict && { on: 'key', ...verdict }
}

/** Each value of each key. */
export function eachValue(
  test: (value: TestValue, condition: Test, statement: Statement, policy: Subject) => Verdict,
): Find {
  return (policy) =>
    policy.statements.flatMap((statement) =>
      statement.conditions.flatMap((one) =>
        one.values.flatMap((value) => hitAt(value.pointer, value.text, test(value, one, statement, policy))),
      ),
    )
}

/** What the grammar found already, under AWS's name for it. */
export function eachFlaw(
  codes: string | readonly string[],
  test: (flaw: Flaw, policy: Subject) => Verdict = () => true,
): Find {
  return (policy) =>
    policy.flaws
      .filter(({ code }) => codes.includes(code))
      .flatMap((flaw) => {
        const { key = '', nearest } = flaw.args
        const said = { ...(flaw.on === 'key' && { on: flaw.on }), ...(nearest !== undefined && { near: nearest }) }
        const verdict = test(flaw, policy)
        return hitAt(flaw.pointer, key, verdict === true ? said : verdict && { ...said, ...verdict })
      })
}
