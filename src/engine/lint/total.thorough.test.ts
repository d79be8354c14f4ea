// Whatever somebody types or pastes, the linter answers, and each finding lies within the text.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, lint, parsePolicy } from '#engine'
import { anyJson, anyText, mangledText } from '../testing/arbitraryJunk.ts'
import { property } from '../testing/property.ts'

const find = (text: string) => lint(parsePolicy(text, 'identity'), { policyType: 'identity', whileBroken: true })

describe('any text', () => {
  const texts = fc.oneof(
    mangledText,
    anyText,
    anyJson.map((value) => JSON.stringify(value)),
  )
  property('is answered, with places and repairs inside of it', texts, (text) => {
    for (const { offset, length, message, fixes } of find(text)) {
      expect(offset).toBeGreaterThanOrEqual(0)
      expect(offset + length).toBeLessThanOrEqual(text.length)
      expect(message).not.toBe('')
      for (const { edits } of fixes) {
        for (const edit of edits) expect(edit.offset + edit.length).toBeLessThanOrEqual(text.length)
        expect(() => find(applyEdits(text, edits))).not.toThrow()
      }
    }
  })

  it.each([
    ['too-deep', '['.repeat(100_000)],
    ['too-deep', '{"a":'.repeat(50_000)],
    ['too-large', '"'.repeat(1_600_000)],
  ])('is refused when it is %s for a parser', (cause, text) => {
    expect(find(text).map((finding) => finding.cause)).toEqual([cause])
  })
})
