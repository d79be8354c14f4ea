// `aws iam wait user-exists`: asks again and again until something is as it should be.
// AWS: AWS CLI Command Reference v2, the `wait` pages, and AWS CLI 2.36.7 as run, 2026-11.
// SIMPLIFIED: no time passes between the questions.

import type { Result } from '#account'
import { generalError, type Stopped } from './errors.ts'
import { commandOf, kebab } from './names.ts'
import { isMembers } from './members.ts'
import { request, type Work } from './place.ts'
import { select } from './query.ts'
import { type Acceptor, WAITERS } from './waiterRows.ts'

export interface Waiter {
  readonly name: string // UserExists
  readonly operation: string // iam.GetUser
  readonly attempts: number
  readonly acceptors: readonly Acceptor[]
}

const byCommand = new Map(
  WAITERS.map(([operation, name, attempts, ...acceptors]) => {
    const waiter: Waiter = { operation, name, attempts, acceptors }
    return [`${commandOf(operation)[0]} ${kebab(name)}`, waiter] as const
  }),
)

export function waiterFor(command: string, name: string): Waiter | undefined {
  return byCommand.get(`${command} ${name}`)
}

export function waitersOf(command: string): readonly string[] {
  return [...byCommand.keys()].flatMap((key) => (key.startsWith(`${command} `) ? [key.slice(command.length + 1)] : []))
}

/** undefined once it is as it should be. */
export function wait(work: Work, waiter: Waiter, input: Readonly<Record<string, unknown>>): Stopped | undefined {
  const failed = (reason: string): Stopped => generalError(`Waiter ${waiter.name} failed: ${reason}`)
  let before = ''
  for (let attempt = 0; attempt < waiter.attempts; attempt++) {
    const result = request(work, waiter.operation, input)
    const met = waiter.acceptors.find((acceptor) => fits(acceptor, result))
    const [state = 'retry'] = met ?? []
    if (state === 'success') return undefined
    if (met && state === 'failure') return failed(`Waiter encountered a terminal failure state: ${explained(met)}`)
    if (!met && !result.ok) return failed(`An error occurred (${result.error.code}): ${result.error.message}`)
    if (met) before = ` Previously accepted state: ${explained(met)}`
  }
  return failed(before === '' ? 'Max attempts exceeded' : `Max attempts exceeded.${before}`)
}

function fits([, by, expected, path = '@']: Acceptor, result: Result<unknown>): boolean {
  if (by === 'status') return (result.ok ? 200 : result.error.status) === expected
  if (by === 'error') return (!result.ok && result.error.code) === expected
  if (!result.ok || !isMembers(result.output)) return false
  const found = select(result.output, path)
  if ('stderr' in found) return false
  if (by === 'path') return found.value === expected
  const items: readonly unknown[] = Array.isArray(found.value) ? found.value : []
  return by === 'pathAll' ? items.length > 0 && items.every((item) => item === expected) : items.includes(expected)
}

function explained([, by, expected, path]: Acceptor): string {
  const value = JSON.stringify(expected)
  switch (by) {
    case 'error':
      return `Matched expected service error code: ${expected}`
    case 'status':
      return `Matched expected HTTP status code: ${expected}`
    case 'path':
      return `For expression "${path}" we matched expected path: ${value}`
    case 'pathAll':
      return `For expression "${path}" all members matched expected path: ${value}`
    case 'pathAny':
      return `For expression "${path}" we matched expected path: ${value} at least once`
  }
}
