// What the checks tell belongs to the newest text, and what they mend can be taken back.

import catalog from 'virtual:catalog'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { catalogOf } from '#engine'
import { createSimulation } from '../../simulation.ts'
import { testLesson } from '../../testLesson.ts'
import { answersFrom } from './answers.ts'
import type { Ask } from './asks.ts'
import { createLinter } from './linter.ts'

const answers = answersFrom(catalogOf(catalog), async () => '')
const LOOK = 'arn:aws:iam::111122223333:policy/Look'
const TYPO =
  '{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":"s3:GetObjekt","Resource":"arn:aws:s3:::photos/*"}]}'
const SLOPPY =
  '{"Statement":[{"Sid":"A","Effect":"Allow","Action":["s3:GetObject","s3:GetObject"],"Resource":"arn:aws:s3:::photos/*"}]}'

/** A worker whose answers come when the test says so. */
function opened(id = LOOK, mute: readonly string[] = []) {
  const lesson = testLesson()
  const simulation = createSimulation({ ...lesson, tools: { ...lesson.tools, mute } })
  const due: (() => void)[] = []
  const ask: Ask = (kind, asked, signal) =>
    new Promise((settle) => {
      signal?.addEventListener('abort', () => settle('dropped'))
      due.push(() => settle(answers[kind](asked)))
    })
  const linter = createLinter(simulation, ask)
  const leave = linter.subscribe(() => undefined)
  const edit = (text: string): void => simulation.getState().edit(text)
  simulation.getState().open(id)
  const told = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(100)
    for (const answer of due.splice(0)) answer()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { simulation, linter, edit, told, due, leave, text: () => simulation.getState().draft?.text }
}
const codes = ({ linter }: ReturnType<typeof opened>): readonly string[] =>
  linter.now().findings.map(({ code }) => code)

describe('the checks of the open policy', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('say for which text they are, and that they are at work while it is an older one', async () => {
    const at = opened()
    await at.told()
    expect(at.linter.now()).toMatchObject({ status: 'ready', forText: at.text() })
    at.edit(TYPO)
    expect(at.linter.now().status).toBe('working')
    await at.told()
    expect(at.linter.now()).toMatchObject({ status: 'ready', forText: TYPO })
    expect(codes(at)).toContain('INVALID_ACTION')
  })

  it('ask once for keys in quick succession, and never show an answer to an older text', async () => {
    const at = opened()
    await at.told()
    at.edit('{')
    await vi.advanceTimersByTimeAsync(50)
    expect(at.due).toHaveLength(1)
    const [late] = at.due.splice(0)
    at.edit(`${TYPO} `)
    at.edit(TYPO)
    late?.()
    await vi.advanceTimersByTimeAsync(100)
    expect(at.due).toHaveLength(1)
    expect(at.linter.now()).toMatchObject({ status: 'working' })
    expect(codes(at)).not.toContain('JSON_SYNTAX_ERROR')
    await at.told()
    expect(codes(at)).toContain('INVALID_ACTION')
  })

  it('know from its place in the account what kind of policy it is, and take it for another when told so', async () => {
    const at = opened('bucket/photos')
    at.edit(TYPO)
    await at.told()
    expect(codes(at)).toContain('MISSING_PRINCIPAL')
    at.linter.chooseType('identity')
    await at.told()
    expect(codes(at)).not.toContain('MISSING_PRINCIPAL')
  })

  it('say nothing of what the lesson mutes, nor mend it', async () => {
    const at = opened(LOOK, ['INVALID_ACTION', 'REDUNDANT_ACTION'])
    at.edit(TYPO)
    await at.told()
    expect(codes(at)).not.toContain('INVALID_ACTION')
    at.edit(SLOPPY)
    await at.told()
    const all = at.linter.applyAllSafe()
    await at.told()
    await all
    expect(at.text()).toContain('"s3:GetObject","s3:GetObject"')
  })

  it('mend one finding, or all that is safe, with the text before at hand', async () => {
    const at = opened()
    at.edit(TYPO)
    await at.told()
    const [typo] = at.linter.now().findings.filter(({ code }) => code === 'INVALID_ACTION')
    if (typo) at.linter.applyFix(typo)
    expect(at.text()).toBe(TYPO.replace('Objekt', 'Object'))
    expect(at.linter.now().repaired).toMatchObject({ before: TYPO, after: at.text() })

    at.edit(SLOPPY)
    await at.told()
    const all = at.linter.applyAllSafe()
    await at.told()
    await all
    expect(JSON.parse(at.text() ?? '')).toMatchObject({
      Version: '2012-10-17',
      Statement: [{ Action: ['s3:GetObject'] }],
    })
    await at.told()
    expect(at.linter.now().findings.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe))).toEqual([])
  })

  it('mend nothing while the finding is of an older text', async () => {
    const at = opened()
    at.edit(TYPO)
    await at.told()
    const [typo] = at.linter.now().findings.filter(({ code }) => code === 'INVALID_ACTION')
    at.edit(` ${TYPO}`)
    if (typo) at.linter.applyFix(typo)
    expect(at.text()).toBe(` ${TYPO}`)
  })

  it('stop when nobody listens', async () => {
    const at = opened()
    await at.told()
    at.leave()
    at.edit(TYPO)
    await vi.advanceTimersByTimeAsync(100)
    expect(at.due).toHaveLength(0)
  })
})
