// Operations about one trail differ in their action and in what they do; the rest of them is here.

import type { Draft } from 'immer'
import type * as z from 'zod/mini'
import { type At, operation, type Operation } from '../../operation.ts'
import { accountOfCaller } from '../iam/arn.ts'
import type { Permission, World } from '../../types.ts'
import type { Trail } from './state.ts'
import { findTrail, trailArn } from './trail.ts'

interface Row<Input, Output> {
  readonly input: z.ZodMiniType<Input>
  readonly action: string
  readonly readOnly: boolean
  readonly also?: (input: Input) => readonly Permission[]
  readonly name: (input: Input) => string // or ARN
  readonly run: (
    trail: Draft<Trail>,
    input: Input,
    at: At & { readonly draft: Draft<World>; readonly arn: string },
  ) => Output
}

export function trailOperation<Input, Output>({
  action,
  also,
  name,
  run,
  ...row
}: Row<Input, Output>): Operation<Input, Output> {
  return operation({
    ...row,
    requires: (input, { caller }) => [
      { action, resource: trailArn(accountOfCaller(caller), name(input)) },
      ...(also?.(input) ?? []),
    ],
    run(draft, input, at) {
      const trail = findTrail(draft, at.account, name(input))
      return run(trail, input, { ...at, draft, arn: trailArn(at.account, trail.name) })
    },
  })
}
