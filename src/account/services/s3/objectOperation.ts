// Operations about an object that is there differ in their actions and in what they do; the rest of them is here.

import type { Draft } from 'immer'
import type * as z from 'zod/mini'
import { type At, operation, type Operation } from '../../operation.ts'
import type { World } from '../../types.ts'
import { type AboutBucket, bucketArn, findBucket, objectArn, recordOf, validKey } from './bucket.ts'
import { type Context, keysOf } from './conditionKeys.ts'
import type { Bucket, S3Object } from './state.ts'
import { existingTagKeys } from './tags.ts'
import { findObject, foundObject } from './versions.ts'

export interface AboutObject extends AboutBucket {
  readonly Key: string
  readonly VersionId?: string | undefined
}

interface Row<Input, Output> {
  readonly input: z.ZodMiniType<Input>
  readonly action: string
  readonly versionAction: string // the same for one version, which IAM tells apart
  readonly readOnly: boolean
  readonly headOnly?: true
  readonly context?: (input: Input) => Context
  readonly query?: (input: Input) => Readonly<Record<string, unknown>>
  readonly run: (
    object: Draft<S3Object>,
    input: Input,
    at: At & { readonly draft: Draft<World>; readonly bucket: Draft<Bucket> },
  ) => Output
}

export function objectOperation<Input extends AboutObject, Output>({
  action,
  versionAction,
  context,
  query,
  run,
  ...row
}: Row<Input, Output>): Operation<Input, Output> {
  return operation({
    ...row,
    category: 'Data',
    requires(input, { world }) {
      const { Bucket, Key, VersionId } = input
      const there = findObject(findBucket(world, input), Key, VersionId)
      const keys = { ...keysOf(input, row.readOnly), ...context?.(input), ...existingTagKeys(there?.tags) }
      return [
        {
          action: VersionId === undefined ? action : versionAction,
          resource: objectArn(Bucket, validKey(Key)),
          context: keys,
        },
        // Only who may list the bucket is told that there is no such key. AWS: S3 API Reference, GetObject, 2026-11.
        ...(there ? [] : [{ action: 's3:ListBucket', resource: bucketArn(Bucket) }]),
      ]
    },
    run(draft, input, at) {
      const bucket = findBucket(draft, input)
      return run(foundObject(bucket, input.Key, input.VersionId), input, { ...at, draft, bucket })
    },
    record: (input, { world }) =>
      recordOf(world, input.Bucket, {
        ...query?.(input),
        ...(input.VersionId !== undefined && { versionId: input.VersionId }),
        key: input.Key,
      }),
  })
}
