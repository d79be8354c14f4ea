// Steps that only limit: what is in force must hold an Allow, and grants nothing by itself.

import { type Analysis, allowedBy, allows, type Judgement, type Kind, matching, nothingAllows, skip } from './step.ts'

export function limit(kind: Kind): (analysis: Analysis) => Judgement {
  return (analysis) => {
    const skipped = analysis.skips[kind]
    if (skipped) return skip(skipped)
    const deciding = matching(allows(kind)(analysis))
    return deciding.length > 0 ? allowedBy(analysis, deciding) : nothingAllows(analysis, kind)
  }
}
