// The only way in: authenticate → validate → authorise → run → record.

import { produce } from 'immer'
import { decide } from './authorize.ts'
import { TICK } from './clock.ts'
import { noteUse } from './lastUse.ts'
import { ApiError, type At, type Recorded } from './operation.ts'
import { deliver, queue } from './services/cloudtrail/delivery.ts'
import { deliverReports } from './services/cur/delivery.ts'
import { type AnyOperation, findOperation, type InputOf, type OperationName, type OutputOf } from './services/index.ts'
import { authenticate, type SignInError } from './signIn.ts'
import { eventOf } from './trail.ts'
import type { Caller, Credentials, Evaluation, Outcome, Permission, Result, World } from './types.ts'
import { validationMessage } from './validate.ts'

/**
 * Makes one API call. Pure: the same world and call give the same outcome, ids and times included. A refused or failed
 * call changes nothing but the clock, the serial, the trail and when the credentials were last used, and lets what is due
 * be delivered. Never throws.
 */
export function call<N extends OperationName>(
  world: World,
  credentials: Credentials,
  name: N,
  input: InputOf<N>,
): Outcome<OutputOf<N>>
export function call(world: World, credentials: Credentials, name: string, input: unknown): Outcome<unknown>
export function call(world: World, credentials: Credentials, name: string, input: unknown): Outcome<unknown> {
  const begun = produce(world, (draft) => {
    draft.now += TICK
    draft.serial++
  })
  const later = deliverReports(deliver(begun))
  const operation = findOperation(name)
  if (!operation)
    return {
      world: later,
      result: refuse('UnknownOperationException', `There is no operation ${name}.`, 404),
      evaluations: [],
    }

  const asked = prepare(later, credentials, name, operation, input)
  // AWS records no call of an unknown key, nor an unsigned one that has to be signed.
  if ('error' in asked) return { world: later, result: { ok: false, error: asked.error }, evaluations: [] }

  const { caller, evaluations = [] } = asked
  const used = noteUse(later, caller, name.split('.')[0] ?? '')
  const done = asked.result
    ? { world: used, result: asked.result }
    : run(used, operation, asked.input, { caller, evaluations })
  const event = eventOf(done.world, {
    name,
    operation,
    caller,
    input,
    recorded: recordedOf(later, operation, input),
    result: done.result,
  })
  return {
    world: produce(done.world, (draft) => {
      draft.serial++
      // A record is plain data that nobody changes; immer's draft type only asks for the same without readonly.
      ;(draft.trail as (typeof event)[]).push(event)
      queue(draft, later, event)
    }),
    result: operation.headOnly ? withoutBody(done.result) : done.result,
    event,
    evaluations,
  }
}

/** Would the call be allowed? Decides like `call`, changes and records nothing. Bad input comes back as `error`. */
export function ask(
  world: World,
  credentials: Credentials,
  name: string,
  input: unknown,
): {
  readonly evaluations: readonly Evaluation[]
  readonly error?: { readonly code: string; readonly message: string }
} {
  const operation = findOperation(name)
  if (!operation)
    return { evaluations: [], error: { code: 'UnknownOperationException', message: `There is no operation ${name}.` } }
  const asked = prepare(world, credentials, name, operation, input)
  if ('error' in asked) return { evaluations: [], error: asked.error }
  const { evaluations = [], result } = asked
  return { evaluations, ...(result && !result.ok && evaluations.length === 0 && { error: result.error }) }
}

/** Would one action on one resource be allowed? undefined when there is nobody with these credentials. */
export function askFor(world: World, credentials: Credentials, permission: Permission): Evaluation | undefined {
  const signedIn = authenticate(world, credentials)
  return 'error' in signedIn ? undefined : decide(world, signedIn.caller, [permission])[0]
}

interface Prepared {
  readonly caller: Caller
  readonly input?: unknown // as the schema has read it
  readonly evaluations?: readonly Evaluation[]
  readonly result?: Result<never> // set when the call ends here
}

/** Authenticate, validate, authorise: everything that comes before a call may change something. */
function prepare(
  world: World,
  credentials: Credentials,
  name: string,
  operation: AnyOperation,
  input: unknown,
): Prepared | { error: SignInError } {
  const signedIn = authenticate(world, credentials, name.split('.')[0])
  if ('error' in signedIn) return signedIn
  const { caller } = signedIn
  const words = wordsOf(name.split('.')[0] ?? '')

  const read = operation.input.safeParse(input)
  if (!read.success) return { caller, result: refuse(words.invalid, validationMessage(read.error, input), 400) }

  try {
    const evaluations = decide(world, caller, operation.requires(read.data, { caller, world }))
    const refused = operation.partly ? undefined : evaluations.find(({ result }) => result.decision !== 'Allow')
    if (refused) {
      const message = refused.result.message ?? 'Access Denied'
      return { caller, evaluations, result: refuse(words.denied, message, words.deniedStatus) }
    }
    return { caller, input: read.data, evaluations }
  } catch (error) {
    return { caller, result: answerTo(error) }
  }
}

function run(
  world: World,
  operation: AnyOperation,
  input: unknown,
  { caller, evaluations }: Omit<At, 'account'>,
): { world: World; result: Result<unknown> } {
  try {
    const account = caller.kind === 'anonymous' ? '' : caller.account
    // The answer is made inside of the draft: an operation may answer with a part of the world as it stands.
    const start: { world: World; output?: unknown } = { world }
    const done = produce(start, (draft) => {
      draft.output = operation.run(draft.world, input, { caller, account, evaluations })
    })
    return { world: done.world, result: { ok: true, output: done.output } }
  } catch (error) {
    return { world, result: answerTo(error) }
  }
}

/** Input that no operation has read is nobody's parameter: it may hold anything, and is not written down. */
function recordedOf(world: World, operation: AnyOperation, input: unknown): Recorded {
  const read = operation.input.safeParse(input)
  return read.success ? (operation.record?.(read.data, { world }) ?? {}) : { requestParameters: null }
}

/** A bug in an operation must not take the app down: it is AWS's InternalFailure, with the bug's own words. */
function answerTo(error: unknown): Result<never> {
  if (error instanceof ApiError) return refuse(error.code, error.message, error.status)
  return refuse('InternalFailure', error instanceof Error ? error.message : String(error), 500)
}

/** What a service calls the refusals that are not its own. AWS: "Common errors" of the API references, 2026-11. */
function wordsOf(service: string) {
  const deniedStatus = JSON_SERVICES[service]
  return deniedStatus === undefined
    ? { invalid: 'ValidationError', denied: 'AccessDenied', deniedStatus: 403 }
    : { invalid: 'ValidationException', denied: 'AccessDeniedException', deniedStatus }
}

/** The services that speak JSON, and the HTTP status with which they refuse. */
const JSON_SERVICES: Readonly<Record<string, number>> = { accessanalyzer: 403, budgets: 400, cloudtrail: 400, cur: 400 }

/** HTTP's own words, as `aws` makes them of a status alone. */
const STATUS: Readonly<Record<number, string>> = {
  304: 'Not Modified',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  412: 'Precondition Failed',
}

function withoutBody(result: Result<unknown>): Result<unknown> {
  if (result.ok) return result
  const { status } = result.error
  return refuse(String(status), STATUS[status] ?? result.error.message, status)
}

function refuse(code: string, message: string, status: number): Result<never> {
  return { ok: false, error: { code, message, status } }
}
