// An analyzer's findings brought up to date. A finding stays the same as long as its resource says the same of the same
// principal; what is no longer found is resolved.
// SIMPLIFIED: whoever asks an analyzer gets its findings of now; AWS takes up to 30 minutes.

import { castDraft, type Draft } from 'immer'
import { uuid } from '../../ids.ts'
import type { Account, World } from '../../types.ts'
import { externalAccess } from './external.ts'
import { fits } from './filter.ts'
import type { Analyzer, Finding, Found } from './state.ts'
import { unusedAccess } from './unused.ts'

export function analyse(draft: Draft<World>, account: Draft<Account>, analyzer: Draft<Analyzer>): void {
  const open = new Map(Object.values(analyzer.findings).map((finding) => [keyOf(finding), finding]))
  const { now } = draft
  for (const found of lookedFor(draft, account, analyzer)) {
    const known = open.get(keyOf(found))
    open.delete(keyOf(found))
    if (known) {
      known.analyzedAt = now
      if (known.status === 'RESOLVED')
        Object.assign(known, { status: statusOf(found, account, analyzer), updatedAt: now })
      continue
    }
    const id = uuid(draft.serial++)
    const times = { createdAt: now, updatedAt: now, analyzedAt: now }
    const status = statusOf(found, account, analyzer)
    analyzer.findings[id] = castDraft<Finding>({ id, ...found, status, ...times })
  }
  for (const gone of open.values()) {
    gone.analyzedAt = now
    if (gone.status !== 'RESOLVED') Object.assign(gone, { status: 'RESOLVED', updatedAt: now })
  }
  analyzer.analyzedAt = now
}

/** SIMPLIFIED: internal access is not analysed. */
function lookedFor(world: World, account: Account, { type, unusedAccessAge }: Analyzer): readonly Found[] {
  if (type === 'ACCOUNT') return externalAccess(world, account)
  return type === 'ACCOUNT_UNUSED_ACCESS' ? unusedAccess(account, world.now, unusedAccessAge) : []
}

function statusOf(found: Found, { id }: Account, { archiveRules }: Analyzer): 'ACTIVE' | 'ARCHIVED' {
  return Object.values(archiveRules).some(({ filter }) => fits(filter, { ...found, status: 'ACTIVE' }, id))
    ? 'ARCHIVED'
    : 'ACTIVE'
}

function keyOf({ resource, details }: Found): string {
  if (details.type === 'ExternalAccess') return JSON.stringify([resource, details])
  return JSON.stringify([resource, details.type, 'accessKeyId' in details ? details.accessKeyId : ''])
}
