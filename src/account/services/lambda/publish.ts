import type { Draft } from 'immer'
import { uuid } from '../../ids.ts'
import type { World } from '../../types.ts'
import type { FunctionVersion, LambdaFunction } from './state.ts'

/** Keeps the function as it is now under the next number. */
export function publish(draft: Draft<World>, one: Draft<LambdaFunction>, description?: string): Draft<FunctionVersion> {
  const { latest } = one
  const number = String(++one.published)
  const version = {
    ...latest,
    version: number,
    settings: { ...latest.settings, ...(description !== undefined && { Description: description }) },
    revisionId: uuid(draft.serial++),
  }
  one.versions[number] = version
  return version
}
