import type { LambdaFunction, PolicyStatement } from './state.ts'

/** Statements are for the function, or for one of its versions and aliases. */
export function statementsFor(one: Pick<LambdaFunction, 'policies'>, qualifier: string): readonly PolicyStatement[] {
  return Object.hasOwn(one.policies, qualifier) ? (one.policies[qualifier] ?? []) : []
}

export function policyView(statements: readonly PolicyStatement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: statements })
}
