// The first thing that keeps a text from being JSON, with its repair.

import type { ParsedPolicy } from '../../types.ts'
import { slipOf } from '../../policy/slips.ts'
import type { Hit } from '../types.ts'

const BROKEN = ['JSON_SYNTAX', 'TOO_DEEP', 'TOO_LARGE']

export function syntaxHits({ text, findings }: ParsedPolicy): readonly Hit[] {
  const first = findings.find(({ code }) => BROKEN.includes(code))
  if (!first) return []
  const slip = slipOf(text, first)
  const fixes = slip.repair ? [{ title: slip.repair.title, safe: false, edits: () => slip.repair?.edits ?? [] }] : []
  return [
    { pointer: '', at: { offset: slip.offset, length: slip.length }, value: slip.message, near: slip.cause, fixes },
  ]
}
