// Operations about one function differ in their action and in what they do; the rest of them is here.

import type { Draft } from 'immer'
import type * as z from 'zod/mini'
import { type At, operation, type Operation, type Recorded } from '../../operation.ts'
import type { Permission, World } from '../../types.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { findFunction, functionArn, lookUpFunction, type Named, type Target, targetOf } from './function.ts'
import type { LambdaFunction } from './state.ts'

type Context = NonNullable<Permission['context']>

interface Row<Input, Output> {
  readonly input: z.ZodMiniType<Input>
  readonly action: string
  readonly readOnly: boolean
  readonly eventName?: string // CloudTrail: many names end in the date of their API
  readonly context?: (input: Input) => Context
  readonly also?: (input: Input) => readonly Permission[]
  readonly shown?: (input: Input) => Recorded
  readonly run: (
    one: Draft<LambdaFunction>,
    input: Input,
    at: At & { readonly draft: Draft<World>; readonly target: Target },
  ) => Output
}

export function functionOperation<Input extends Named, Output>({
  action,
  eventName,
  context,
  also,
  shown,
  run,
  ...row
}: Row<Input, Output>): Operation<Input, Output> {
  return operation({
    ...row,
    requires(input, { caller, world }) {
      const target = targetOf(accountOfCaller(caller), input)
      const keys = { ...tagKeys(lookUpFunction(world, target)), ...context?.(input) }
      return [{ action, resource: functionArn(target), context: keys }, ...(also?.(input) ?? [])]
    },
    run(draft, input, at) {
      const target = targetOf(at.account, input)
      return run(findFunction(draft, target), input, { ...at, draft, target })
    },
    record: (input) => ({ ...(eventName !== undefined && { eventName }), ...shown?.(input) }),
  })
}

/** aws:ResourceTag of a function that is there. */
export function tagKeys(one: Pick<LambdaFunction, 'tags'> | undefined): Context {
  return Object.fromEntries(Object.entries(one?.tags ?? {}).map(([key, value]) => [`aws:ResourceTag/${key}`, value]))
}

/** CloudTrail keeps no code and no environment variables. AWS: Lambda Developer Guide, "CloudTrail", 2026-11. */
export function withoutSecrets(input: object): Recorded {
  const shown = Object.entries(input)
    .filter(([name]) => name !== 'ZipFile')
    .map(([name, value]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      name === 'Environment' || name === 'Code' ? {} : (value as unknown),
    ])
  return { requestParameters: Object.fromEntries(shown), hidesResponse: true }
}
