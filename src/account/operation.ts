// One API operation: what it takes, what it needs, what it does. One file each under services/.

import type { Draft } from 'immer'
import type * as z from 'zod/mini'
import type { AccountId, Caller, Credentials, Evaluation, Permission, Result, World } from './types.ts'

/** The one exception between `run` and `call`: what AWS would answer. */
export class ApiError extends Error {
  readonly code: string
  readonly status: number // HTTP

  constructor(code: string, message: string, status: number) {
    super(message)
    this.code = code
    this.status = status
  }
}

/** Ends an operation with AWS's code, text and HTTP status. */
export function fail(code: string, message: string, status = 400): never {
  throw new ApiError(code, message, status)
}

/** Where an operation runs: who calls, and the caller's account; whoever is anonymous has none, and reaches only S3. */
export interface At {
  readonly caller: Caller
  readonly account: AccountId
  readonly evaluations: readonly Evaluation[] // one for each permission that was required; all allowed, unless `partly`
}

/** How AWS's texts name a caller. */
export function callerArn(caller: Caller): string {
  return 'arn' in caller ? caller.arn : caller.kind
}

/** What CloudTrail writes down of a call, where it is not simply the input. */
export interface Recorded {
  readonly eventName?: string
  readonly requestParameters?: Readonly<Record<string, unknown>> | null // absent: the input
  readonly resources?: readonly { readonly accountId: string; readonly type: string; readonly ARN: string }[]
  readonly host?: string // where the call went, if not to the service's endpoint of the Region
  readonly showsResponse?: true // the answer stands in the record although the call reads only
  readonly hidesResponse?: true // it does not although the call writes
}

/** A call that another one sets off, with credentials of its own. */
export interface Next<Output> {
  readonly credentials: Credentials
  readonly operation: string
  readonly input: unknown
  readonly answer: (result: Result<unknown>) => Output // of the call that set it off
}

export interface Operation<Input, Output> {
  /** AWS member names; gives the type, the check at run time, the options of the command line and the form. */
  readonly input: z.ZodMiniType<Input>
  readonly readOnly: boolean // as CloudTrail records it
  readonly keeps?: true // it changes something although AWS counts it among those that read: new sessions, reports
  readonly category?: 'Data' // CloudTrail: a data event; otherwise a management event
  readonly headOnly?: true // HTTP HEAD: an error comes without a body, so its status is all that is said
  readonly partly?: true // a refused permission does not end the call: `run` does the rest and tells of it
  /** Nobody signs the call: what it says tells who calls. May throw ApiError, and then AWS records nothing. */
  readonly identify?: (input: Input, world: World) => Caller
  /** The (action, resource) pairs that must be allowed. An operation may need several, or none. */
  readonly requires: (input: Input, at: { caller: Caller; world: World }) => readonly Permission[]
  /** Changes the draft and answers. May throw ApiError, nothing else; then the draft is dropped. */
  readonly run: (draft: Draft<World>, input: Input, at: At) => Output
  readonly record?: (input: Input, at: { world: World }) => Recorded
  /** What the call sets off once it is done and recorded, as code that is invoked makes calls. */
  readonly follow?: (draft: Draft<World>, input: Input, at: At, output: Output) => Next<Output> | undefined
}

/** Names the types of an operation from its schema and its answer. */
export function operation<Input, Output>(row: Operation<Input, Output>): Operation<Input, Output> {
  return row
}
