import * as z from 'zod/mini'
import { base64 } from '../../base64.ts'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import type { Caller, Result, World } from '../../types.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { serviceSession } from '../sts/serviceSession.ts'
import { programOf } from './code.ts'
import { about } from './fields.ts'
import { findFunction, functionArn, lookUpFunction, targetOf, versionOf } from './function.ts'
import { tagKeys } from './functionOperation.ts'
import { isForLambda } from './settings.ts'

const STATUS = { RequestResponse: 200, Event: 202, DryRun: 204 }
const LAMBDA = 'lambda.amazonaws.com'

type Invoked = {
  readonly StatusCode: number
  readonly FunctionError?: string
  readonly LogResult?: string
  readonly Payload?: string
  readonly ExecutedVersion?: string
}

/**
 * SIMPLIFIED: nothing runs; see code.ts for what the code says instead. What one function's code invokes answers, but
 * makes no call of its own.
 */
export const Invoke = operation({
  input: z.strictObject({
    ...about,
    InvocationType: z.optional(z.enum(['Event', 'RequestResponse', 'DryRun'])),
    LogType: z.optional(z.enum(['None', 'Tail'])),
    ClientContext: z.optional(z.string()),
    DurableExecutionName: z.optional(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[a-zA-Z0-9-_]+$/))),
    Payload: z.optional(z.string()),
    TenantId: z.optional(z.string().check(z.minLength(1), z.maxLength(256), z.regex(/^[a-zA-Z0-9._:/=+\-@ ]+$/))),
  }),
  readOnly: false,
  category: 'Data',
  requires(input, { caller, world }) {
    const target = targetOf(accountOfCaller(caller), input)
    return [
      {
        action: 'lambda:InvokeFunction',
        resource: functionArn(target),
        context: tagKeys(lookUpFunction(world, target)),
      },
    ]
  },
  run(draft, input, { account }): Invoked {
    const { InvocationType = 'RequestResponse', LogType } = input
    const target = targetOf(account, input)
    const one = findFunction(draft, target)
    const { settings, code, version } = versionOf(one, target)
    checkPayload(input.Payload)
    if (InvocationType === 'DryRun') return { StatusCode: STATUS.DryRun }
    if (one.reservedConcurrency === 0) fail('TooManyRequestsException', 'Rate Exceeded.', 429)
    if (!isForLambda(draft, settings.Role))
      fail('AccessDeniedException', 'The role defined for the function cannot be assumed by Lambda.', 403)
    if (InvocationType === 'Event') return { StatusCode: STATUS.Event }
    return {
      StatusCode: STATUS.RequestResponse,
      ...(LogType === 'Tail' && { LogResult: base64(`START Version: ${version}\nEND\n`) }),
      Payload: JSON.stringify(programOf(code).answer ?? null),
      ExecutedVersion: version,
    }
  },
  follow(draft, input, { account, caller }, output) {
    const target = targetOf(account, input)
    const { settings, code } = versionOf(findFunction(draft, target), target)
    const { call, answer } = programOf(code)
    if (!call || output.StatusCode === STATUS.DryRun || isFunction(draft, caller)) return undefined
    const credentials = serviceSession(draft, {
      role: settings.Role,
      sessionName: target.name,
      service: LAMBDA,
      seconds: settings.Timeout,
    })
    return (
      credentials && {
        credentials,
        operation: call.operation,
        input: call.input,
        answer: (result) => (output.StatusCode === STATUS.Event ? output : answered(output, result, answer)),
      }
    )
  },
  /** No payload, no answer. AWS: Lambda Developer Guide, "Logging AWS Lambda API calls using CloudTrail", 2026-11. */
  record(input, { world }) {
    const target = targetOf(world.home, input)
    return {
      requestParameters: {
        functionName: functionArn(target),
        ...(input.InvocationType !== undefined && { invocationType: input.InvocationType }),
      },
      resources: [
        { accountId: target.owner, type: 'AWS::Lambda::Function', ARN: functionArn({ ...target, qualifier: '' }) },
      ],
      hidesResponse: true,
    }
  },
})

function checkPayload(payload: string | undefined): void {
  if (payload === undefined) return
  try {
    JSON.parse(payload)
  } catch (error) {
    fail(
      'InvalidRequestContentException',
      `Could not parse request body into json: Could not parse payload into json: ${error instanceof Error ? error.message : ''}`,
    )
  }
}

/** Is it the code of a function that calls? */
function isFunction(world: World, caller: Caller): boolean {
  if (caller.kind !== 'role') return false
  return own(own(world.accounts, caller.account)?.sts.sessions, caller.accessKeyId)?.service === LAMBDA
}

/** An error that the code does not expect ends the function. */
function answered(output: Invoked, result: Result<unknown>, answer: unknown): Invoked {
  if (result.ok) return { ...output, Payload: JSON.stringify(answer ?? result.output) }
  const { code, message } = result.error
  const { StatusCode, Payload: _payload, ...rest } = output
  return {
    StatusCode,
    FunctionError: 'Unhandled',
    ...rest,
    Payload: JSON.stringify({ errorMessage: `${code}: ${message}`, errorType: 'ClientError' }),
  }
}
