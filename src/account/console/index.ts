// The steps that a learner takes in the console and that are no calls of an API, by name; lessons call them so, too.

import type * as z from 'zod/mini'
import { ApiError } from '../operation.ts'
import { record, tick } from '../record.ts'
import type { ConsoleCredentials, Credentials, Outcome, World } from '../types.ts'
import { validationMessage } from '../validate.ts'
import { changeEmail, closeAccount, iamBillingAccess } from './account.ts'
import { type Action, type Done, refusal } from './action.ts'
import { type Calls, calling, refused } from './calls.ts'
import { changeRootPassword } from './changeRootPassword.ts'
import { consoleEvent } from './event.ts'
import { assignMfaDevice, deactivateMfaDevice, resyncMfaDevice } from './mfa.ts'
import { signIn, signInAsRoot } from './signIn.ts'
import { signOut } from './signOut.ts'
import { exitRole, switchRole } from './switchRole.ts'

export const consoleActions = {
  'sign-in': signIn,
  'sign-in.root': signInAsRoot,
  'sign-out': signOut,
  'switch-role': switchRole,
  'exit-role': exitRole,
  'security-credentials.change-root-password': changeRootPassword,
  'security-credentials.change-password': calling('iam.ChangePassword'),
  'security-credentials.assign-mfa': assignMfaDevice,
  'security-credentials.resync-mfa': resyncMfaDevice,
  'security-credentials.deactivate-mfa': deactivateMfaDevice,
  'security-credentials.create-access-key': calling('iam.CreateAccessKey'),
  'security-credentials.update-access-key': calling('iam.UpdateAccessKey'),
  'security-credentials.delete-access-key': calling('iam.DeleteAccessKey'),
  'account.change-email': changeEmail,
  'account.change-name': calling('account.PutAccountName'),
  'account.iam-billing-access': iamBillingAccess,
  'account.close': closeAccount,
}

export type ConsoleAction = keyof typeof consoleActions

export function isConsoleAction(name: string): name is ConsoleAction {
  return Object.hasOwn(consoleActions, name)
}
type InputOf<N extends ConsoleAction> = (typeof consoleActions)[N] extends Action<infer Input> | Calls<infer Input>
  ? Input
  : never

/** How the browser is signed in after the step; without credentials it is not. */
export interface Shown {
  readonly credentials?: ConsoleCredentials
}

/** Takes one step in the console. Answers and records like `call`; never throws. */
export function act<N extends ConsoleAction>(
  world: World,
  credentials: Credentials,
  name: N,
  input: InputOf<N>,
): Outcome<Shown> {
  // As in the table of services: the row's own schema reads the input before anything else sees it.
  const row = consoleActions[name] as Action<unknown> | Calls<unknown>
  const read = (row.input as z.ZodMiniType).safeParse(input)
  if ('calls' in row && read.success) return stayedIn(world, credentials, row, read.data)
  const later = tick(world)
  if (!read.success) {
    const error = new ApiError('ValidationError', validationMessage(read.error, input), 400)
    return told(later, { world: later, error })
  }
  return told(
    later,
    taken(() => ('run' in row ? row.run(later, read.data, credentials) : { world: later }), later),
  )
}

/** A step that is a call: who makes it has to be signed in to the console, and stays so. */
function stayedIn(world: World, credentials: Credentials, row: Calls<unknown>, input: unknown): Outcome<Shown> {
  if (!('consoleSession' in credentials || 'identity' in credentials)) {
    const { code, message, status } = refusal('signedOut')
    return refused(tick(world), code, message, status) as Outcome<Shown>
  }
  const { result, ...outcome } = row.calls(world, input, credentials)
  if (!result.ok) return { ...outcome, result }
  return { ...outcome, result: { ok: true, output: { ...(result.output as object), credentials } } }
}

function taken(run: () => Done, world: World): Done {
  try {
    return run()
  } catch (error) {
    if (error instanceof ApiError) return { world, error }
    // A bug must not take the app down.
    return {
      world,
      error: new ApiError('InternalFailure', error instanceof Error ? error.message : String(error), 500),
    }
  }
}

/** The outcome, and its events in the trail; the last one stands for the step. */
function told(before: World, { world, credentials, noted = [], error, evaluations = [] }: Done): Outcome<Shown> {
  const after = noted.reduce((so, one) => record(so, before, consoleEvent(so, one)), world)
  const event = noted.length > 0 ? after.trail.at(-1) : undefined
  return {
    world: after,
    result: error
      ? { ok: false, error: { code: error.code, message: error.message, status: error.status } }
      : { ok: true, output: credentials ? { credentials } : {} },
    ...(event && { event }),
    evaluations,
  }
}
