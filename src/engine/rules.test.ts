// Every rule has its cases, every case its rules, and docs/evaluation.md the same table.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type EvaluationCase, readCases } from '#engine'
import { rules } from './rules.ts'

const cases = Object.entries(import.meta.glob<unknown>('./cases/*.json', { eager: true, import: 'default' })).flatMap(
  ([name, file]) => {
    const read = readCases(file)
    if (typeof read === 'string') throw new Error(`${name}: ${read}`)
    return read
  },
)
const rulesOf = ({ rule }: EvaluationCase): readonly string[] => (typeof rule === 'string' ? [rule] : rule)

describe('the cases', () => {
  it.each([...rules.keys()])('have one for rule %s', (id) => {
    expect(cases.some((one) => rulesOf(one).includes(id))).toBe(true)
  })

  it('name no unknown rule', () => {
    expect(cases.flatMap(rulesOf).filter((id) => !rules.has(id))).toEqual([])
  })

  it('have an id that begins with their rule, a title of their own, and a page of AWS as source', () => {
    const again = (values: readonly string[]): readonly string[] =>
      values.filter((value, index) => values.indexOf(value) < index)
    expect(again(cases.map(({ id }) => id))).toEqual([])
    expect(again(cases.map(({ title }) => title))).toEqual([])
    expect(cases.filter((one) => !one.id.startsWith(`${rulesOf(one)[0]}-`))).toEqual([])
    expect(cases.filter(({ source }) => !/^https:\/\/(docs\.)?aws\.amazon\.com\//.test(source))).toEqual([])
  })

  it('have the message of every refusal that there is', () => {
    const refusals = (all: readonly EvaluationCase[]) =>
      new Set(all.flatMap(({ expect: { decision, decidedBy } }) => (decision === 'Allow' ? [] : [decidedBy])))
    expect(refusals(cases.filter((one) => one.expect.message !== undefined))).toEqual(refusals(cases))
  })
})

describe('docs/evaluation.md', () => {
  it('has the rules, each with its title and its source', () => {
    const text = readFileSync(new URL('../../docs/evaluation.md', import.meta.url), 'utf8')
    const rows = [...text.matchAll(/^\| \[([A-Z][\d.]*)\]\((\S+)\) \| (.+) \|$/gm)]
    expect(rows.map(([, id, source, title]) => [id, { title, source }])).toEqual([...rules])
  })
})
