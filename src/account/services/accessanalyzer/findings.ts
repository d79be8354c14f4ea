// The findings of an analyzer as of now.

import type { Draft } from 'immer'
import { type At, fail } from '../../operation.ts'
import type { World } from '../../types.ts'
import { analyse } from './analysis.ts'
import { fits, sorted } from './filter.ts'
import type { Analyzer, Filter, Finding } from './state.ts'

type Here = At & { readonly draft: Draft<World> }

export function findingsOf({ draft, account }: Here, analyzer: Draft<Analyzer>): readonly Draft<Finding>[] {
  const home = draft.accounts[account]
  if (home) analyse(draft, home, analyzer)
  return Object.values(analyzer.findings)
}

export function selectedFindings(
  here: Here,
  analyzer: Draft<Analyzer>,
  { filter = {}, sort }: { filter?: Filter | undefined; sort?: Parameters<typeof sorted>[2] | undefined },
): readonly Finding[] {
  const selected = findingsOf(here, analyzer).filter((finding) => fits(filter, finding, here.account))
  return sorted(selected, here.account, sort)
}

export function findFinding(here: Here, analyzer: Draft<Analyzer>, id: string): Finding {
  return (
    findingsOf(here, analyzer).find((finding) => finding.id === id) ??
    fail('ResourceNotFoundException', `Finding '${id}' is not found`, 404)
  )
}
