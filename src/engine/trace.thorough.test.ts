// What every trace holds to, whatever the request and the policies.

import { describe, expect } from 'vitest'
import { evaluate, type Policy, type StepId } from '#engine'
import { scenario } from './testing/arbitraries.ts'
import { policySet } from './cases.ts'
import { property } from './testing/property.ts'
import { isConsistent, rederived } from './testing/rederived.ts'

/** Whose Allow statements a step lists; the step `deny` lists the Deny statements of all. */
const listed = ['vpce', 'resource', 'identity', 'boundary', 'session', 'scp'] as const satisfies readonly StepId[]

describe('the trace', () => {
  property('alone gives the decision', scenario, ({ request, documents }) => {
    const result = evaluate(request, policySet(documents))
    expect(rederived(result)).toBe(result.decision)
    for (const statement of result.steps.flatMap(({ statements }) => statements))
      expect(statement).toSatisfy(isConsistent)
  })

  property('holds every step in order, and a message for each refusal', scenario, ({ request, documents }) => {
    const { steps, decision, message } = evaluate(request, policySet(documents))
    expect(steps.map(({ id }) => id).join(' ')).toBe(
      'precheck deny rcp scp vpce resource identity boundary session result s3bpa',
    )
    expect(message === undefined).toBe(decision === 'Allow')
  })

  property('has a silent step exactly where the verdict says so', scenario, ({ request, documents }) => {
    const result = evaluate(request, policySet(documents))
    const silent = result.steps.filter(({ status }) => status === 'implicitDeny').map(({ id }) => id)
    expect(silent).toEqual(result.decision === 'ImplicitDeny' ? [namedBy(result)] : [])
    const denying = result.steps.filter(({ status }) => status === 'explicitDeny').map(({ id }) => id)
    expect(denying).toEqual(result.decision === 'ExplicitDeny' ? [namedBy(result)] : [])
  })

  property('lists the statements of the steps that were not reached, too', scenario, ({ request, documents }) => {
    const set = policySet(documents)
    const result = evaluate(request, set)
    const policies: Readonly<Record<(typeof listed)[number], readonly Policy[]>> = {
      vpce: set.endpoint ?? [],
      resource: set.resource ? [set.resource] : [],
      identity: set.identity,
      boundary: set.boundary ? [set.boundary] : [],
      session: set.session ?? [],
      scp: (set.scps ?? []).flat(),
    }
    for (const id of listed) {
      const wanted = policies[id].map(({ document }) => statementsOf(document, 'Allow')).flat()
      expect(result.steps.find((step) => step.id === id)?.statements.length).toBe(wanted.length)
    }
  })
})

function namedBy({ decidedBy }: { readonly decidedBy: string }): string {
  const others: Readonly<Record<string, string>> = { 's3-block-public-access': 's3bpa', service: 'precheck' }
  if (decidedBy.startsWith('explicit-deny:')) return 'deny'
  return others[decidedBy] ?? decidedBy
}

function statementsOf(document: unknown, effect: string): readonly object[] {
  const { Statement } = document as { Statement: object | readonly object[] }
  return [Statement].flat().filter((statement) => 'Effect' in statement && statement.Effect === effect)
}
