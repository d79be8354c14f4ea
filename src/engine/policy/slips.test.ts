import { describe, expect, it } from 'vitest'
import { applyEdits, lint, parsePolicy } from '#engine'

const good = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}'

// The slip, the text at the place, and whether the repair makes it JSON.
const table: readonly (readonly [cause: string, text: string, at: string, repaired: boolean])[] = [
  ['smart-quotes', good.replace('"Version"', '\u201CVersion\u201D'), '\u201C', true],
  ['trailing-comma', good.replace('"*"}', '"*",}'), ',', true],
  ['comment', good.replace('{"Effect"', '// no\n{"Effect"'), '// no', true],
  ['single-quotes', good.replace('"Allow"', "'Allow'"), "'Allow'", true],
  ['unquoted-name', good.replace('"Effect"', 'Effect'), 'Effect', true],
  ['comma-expected', good.replace('"2012-10-17",', '"2012-10-17"'), '"', true],
  ['colon', good.replace('"Effect":', '"Effect"='), '=', true],
  ['semicolon', good.replace('"Allow",', '"Allow";'), ';', true],
  ['fence', `\`\`\`json\n${good}\n\`\`\`\n`, '```json\n', true],
  ['literal', good.replace('"*"', 'True'), 'True', true],
  ['invisible-character', good.replace('{"Effect"', '{\u00A0"Effect"'), '\u00A0', true],
  ['byte-order-mark', `\uFEFF${good}`, '\uFEFF', true],
  ['placeholder', good.replace('{"Effect"', '...{"Effect"'), '...', false],
  ['number', good.replace('"*"', '.5'), '.5', true],
  ['empty', '', '', true],
  ['close-brace-expected', good.slice(0, -1), '', true],
]

describe('a slip', () => {
  it.each(table)('%s is named at its place and mended', (cause, text, at, repaired) => {
    const [finding] = lint(parsePolicy(text), { policyType: 'identity' })
    expect(finding?.code).toBe('JSON_SYNTAX_ERROR')
    expect(finding?.args.near).toBe(cause)
    const { offset = 0, length = 0, fixes: [fix] = [] } = finding ?? {}
    if (at !== '') expect(text.slice(offset, offset + length)).toBe(at)
    expect(fix !== undefined).toBe(repaired)
    if (fix) expect(() => JSON.parse(applyEdits(text, fix.edits)) as unknown).not.toThrow()
  })
})
