// The first thing that keeps a text from being JSON, with its repair.

import type { ParsedPolicy } from '../../types.ts'
import { slipOf } from '../../policy/slips/slipOf.ts'
import type { Hit } from '../types.ts'

const BROKEN = ['JSON_SYNTAX', 'TOO_DEEP', 'TOO_LARGE']

export function syntaxHits({ text, findings }: ParsedPolicy): readonly Hit[] {
  const first = findings.find(({ code }) => BROKEN.includes(code))
  if (!first) return []
  const { message, cause, repair, ...at } = slipOf(text, first)
  const fixes = repair ? [{ title: repair.title, safe: false, edits: () => repair.edits }] : []
  return [{ pointer: '', at, value: message, cause, fixes }]
}
