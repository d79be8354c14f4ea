import type { Draft } from 'immer'
import { uuid } from '../../ids.ts'
import { fail } from '../../operation.ts'
import type { World } from '../../types.ts'
import type { FunctionVersion } from './state.ts'

/** Whoever names the revision that they have seen does not write over another one. */
export function checkRevision({ revisionId }: FunctionVersion, expected: string | undefined): void {
  if (expected !== undefined && expected !== revisionId)
    fail(
      'PreconditionFailedException',
      'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
      412,
    )
}

export function touch(draft: Draft<World>, version: Draft<FunctionVersion>): void {
  version.modified = draft.now
  version.revisionId = uuid(draft.serial++)
}
