// Operations about one bucket differ in their action and in what they do; the rest of them is here.

import type { Draft } from 'immer'
import type * as z from 'zod/mini'
import { type At, operation, type Operation } from '../../operation.ts'
import type { Permission, World } from '../../types.ts'
import { type AboutBucket, bucketArn, findBucket, recordOf } from './bucket.ts'
import { keysOf } from './conditionKeys.ts'
import type { Bucket } from './state.ts'

interface Row<Input, Output> {
  readonly input: z.ZodMiniType<Input>
  readonly action: string
  readonly readOnly: boolean
  readonly category?: 'Data'
  readonly headOnly?: true
  /** Beside the action, what the call needs. */
  readonly also?: (input: Input, bucket: Bucket) => readonly Permission[]
  readonly query?: (input: Input) => Readonly<Record<string, unknown>> // what CloudTrail shows of the address
  readonly eventName?: string
  readonly run: (bucket: Draft<Bucket>, input: Input, at: At & { readonly draft: Draft<World> }) => Output
}

export function bucketOperation<Input extends AboutBucket, Output>({
  action,
  also,
  query,
  eventName,
  run,
  ...row
}: Row<Input, Output>): Operation<Input, Output> {
  return operation({
    ...row,
    requires(input, { world }) {
      const bucket = findBucket(world, input)
      const context = keysOf(input, row.readOnly)
      return [{ action, resource: bucketArn(input.Bucket), context }, ...(also?.(input, bucket) ?? [])]
    },
    run: (draft, input, at) => run(findBucket(draft, input), input, { ...at, draft }),
    record: (input, { world }) => ({
      ...recordOf(world, input.Bucket, { ...query?.(input), ...configurations(input) }),
      ...(eventName !== undefined && { eventName }),
    }),
  })
}

/** CloudTrail shows the document in the body of a request, which is the member that is a structure. */
function configurations(input: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => typeof value === 'object'))
}
