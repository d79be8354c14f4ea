// Every evaluation case, as the engine takes it.

import { readdirSync, readFileSync } from 'node:fs'
import { policySet, readCases } from '../cases.ts'
import type { PolicySet, Request } from '../types.ts'

const folder = new URL('../cases/', import.meta.url)

export const allCases: readonly { readonly id: string; readonly request: Request; readonly policies: PolicySet }[] =
  readdirSync(folder).flatMap((file) => {
    const found = readCases(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
    if (typeof found === 'string') throw new Error(`${file}: ${found}`)
    // The schema gives `undefined` as a value where the types say absent; the engine takes both alike.
    return found.map(({ id, request, policies }) => ({
      id,
      request: request as Request,
      policies: policySet(policies),
    }))
  })
