// The only way in: authenticate → validate → authorise → run → record.

import { type Draft, produce } from 'immer'
import { authorizationsFor, decide } from './authorize.ts'
import { closedBills } from './billing.ts'
import { denialText } from './denial.ts'
import { noteUse } from './lastUse.ts'
import { ApiError, type At, type Next, type Recorded } from './operation.ts'
import { own } from './own.ts'
import { record, tick } from './record.ts'
import { accountOfCaller } from './services/iam/arn.ts'
import { type AnyOperation, findOperation, type InputOf, type OperationName, type OutputOf } from './services/index.ts'
import { authenticate, type SignedIn, type SignInError } from './signIn.ts'
import { eventOf, sharedOf } from './trail.ts'
import type { Authorization, Caller, Credentials, Evaluation, Outcome, Permission, Result, World } from './types.ts'
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
  return perform(world, credentials, name, findOperation(name), input)
}

/** The same with the operation in hand: the console can do a few things that no client of the API can. */
export function perform(
  world: World,
  credentials: Credentials,
  name: string,
  operation: AnyOperation | undefined,
  input: unknown,
): Outcome<unknown> {
  const later = tick(world)
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
  const made = eventOf(done.world, {
    name,
    operation,
    caller,
    input,
    recorded: recordedOf(later, operation, input),
    result: done.result,
  })
  const [event, copy] = sharedOf(done.world, made)
  const recorded = record(done.world, later, event)
  const outcome: Outcome<unknown> = {
    world: copy ? record(recorded, later, copy) : recorded,
    result: operation.headOnly ? withoutBody(done.result) : done.result,
    event,
    evaluations,
  }
  return followed(outcome, operation, asked.input, { caller, evaluations })
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

/** The same before it is judged: the request, and every policy that bears on it. */
export function authorizationFor(
  world: World,
  credentials: Credentials,
  permission: Permission,
): Authorization | undefined {
  const signedIn = authenticate(world, credentials)
  return 'error' in signedIn ? undefined : authorizationsFor(world, signedIn.caller, [permission])[0]
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
  const words = wordsOf(name.split('.')[0] ?? '')
  const read = operation.input.safeParse(input)
  const invalid = read.success
    ? undefined
    : { code: words.invalid, message: validationMessage(read.error, input), status: 400 }

  const signedIn = operation.identify
    ? ((invalid && { error: invalid }) ?? identified(operation.identify, read.data, world))
    : authenticate(world, credentials, name.split('.')[0])
  if ('error' in signedIn) return signedIn
  const { caller } = signedIn
  if (invalid) return { caller, result: { ok: false, error: invalid } }

  try {
    const evaluations = decide(world, caller, operation.requires(read.data, { caller, world }))
    const refused = operation.partly ? undefined : evaluations.find(({ result }) => result.decision !== 'Allow')
    if (refused) {
      return {
        caller,
        evaluations,
        result: refuse(words.denied, denialText(name.split('.')[0] ?? '', refused), words.deniedStatus),
      }
    }
    const closed = closedBills(world, caller, name.split('.')[0] ?? '')
    if (closed) return { caller, evaluations, result: answerTo(closed) }
    return { caller, input: read.data, evaluations }
  } catch (error) {
    return { caller, result: answerTo(error) }
  }
}

function identified(identify: NonNullable<AnyOperation['identify']>, input: unknown, world: World): SignedIn {
  try {
    return { caller: identify(input, world) }
  } catch (error) {
    const { code, message, status } = answerTo(error).error
    return { error: { code, message, status } }
  }
}

function run(
  world: World,
  operation: AnyOperation,
  input: unknown,
  { caller, evaluations }: Omit<At, 'account'>,
): { world: World; result: Result<unknown> } {
  try {
    const account = accountOfCaller(caller)
    const at = { caller, account, evaluations }
    // What only reads gets the world itself, which is frozen: looking through drafts of it would be slow.
    if (operation.readOnly && !operation.keeps)
      return { world, result: { ok: true, output: operation.run(world as Draft<World>, input, at) } }
    // The answer is made inside of the draft: an operation may answer with a part of the world as it stands.
    const start: { world: World; output?: unknown } = { world }
    const done = produce(start, (draft) => {
      draft.output = operation.run(draft.world, input, at)
    })
    return { world: done.world, result: { ok: true, output: done.output } }
  } catch (error) {
    return { world, result: answerTo(error) }
  }
}

/** What the call sets off comes after its record; its own answer may say how that went. */
function followed(
  outcome: Outcome<unknown>,
  operation: AnyOperation,
  input: unknown,
  at: Omit<At, 'account'>,
): Outcome<unknown> {
  const { result } = outcome
  if (!operation.follow || !result.ok) return outcome
  const account = accountOfCaller(at.caller)
  const { world, next } = produce(
    { world: outcome.world } as { world: World; next?: Next<unknown> | undefined },
    (draft) => {
      draft.next = operation.follow?.(draft.world, input, { ...at, account }, result.output)
    },
  )
  if (!next) return outcome
  const { world: later, result: answer } = call(world, next.credentials, next.operation, next.input)
  return { ...outcome, world: later, result: { ok: true, output: next.answer(answer) } }
}

/** Input that no operation has read is nobody's parameter: it may hold anything, and is not written down. */
function recordedOf(world: World, operation: AnyOperation, input: unknown): Recorded {
  const read = operation.input.safeParse(input)
  return read.success ? (operation.record?.(read.data, { world }) ?? {}) : { requestParameters: null }
}

/** A bug in an operation must not take the app down: it is AWS's InternalFailure, with the bug's own words. */
function answerTo(error: unknown): Extract<Result<never>, { ok: false }> {
  if (error instanceof ApiError) return refuse(error.code, error.message, error.status)
  return refuse('InternalFailure', error instanceof Error ? error.message : String(error), 500)
}

interface Words {
  readonly invalid: string
  readonly denied: string
  readonly deniedStatus: number
}

/** What a service calls the refusals that are not its own. AWS: "Common errors" of the API references, 2026-11. */
function wordsOf(service: string): Words {
  return own(WORDS, service) ?? { invalid: 'ValidationError', denied: 'AccessDenied', deniedStatus: 403 }
}

const JSON_WORDS: Words = { invalid: 'ValidationException', denied: 'AccessDeniedException', deniedStatus: 400 }
/** The services that speak JSON. With REST the status has a meaning, else it is 400. */
const WORDS: Readonly<Record<string, Words>> = {
  accessanalyzer: { ...JSON_WORDS, deniedStatus: 403 },
  account: { ...JSON_WORDS, deniedStatus: 403 },
  artifact: { ...JSON_WORDS, deniedStatus: 403 },
  'bcm-data-exports': JSON_WORDS,
  budgets: JSON_WORDS,
  cloudtrail: JSON_WORDS,
  cur: JSON_WORDS,
  dynamodb: JSON_WORDS,
  ec2: { invalid: 'InvalidParameterValue', denied: 'UnauthorizedOperation', deniedStatus: 403 },
  'ec2-instance-connect': JSON_WORDS,
  events: JSON_WORDS,
  lambda: { ...JSON_WORDS, deniedStatus: 403 },
  organizations: { ...JSON_WORDS, invalid: 'InvalidInputException' },
  ssm: JSON_WORDS,
  support: JSON_WORDS,
  sns: { invalid: 'InvalidParameter', denied: 'AuthorizationError', deniedStatus: 403 },
}

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

function refuse(code: string, message: string, status: number): Extract<Result<never>, { ok: false }> {
  return { ok: false, error: { code, message, status } }
}
