// Plays a line of a solution through what a learner has at hand: the terminal, the console, the clock, the questions.

import type { Call } from '#account'
import type { Lesson } from '#lessons'
import { expect, type Page } from '../test.ts'
import { askedIn, giveAnswer } from './answers.ts'
import { canClick, clickThrough } from './console.ts'
import { signInAs } from '../signInAs.ts'

type Line = Lesson['solution'][string][number]
type AnswerLine = Extract<Line, { kind: 'answer' }>
export interface Scene {
  readonly page: Page
  readonly lesson: Lesson
  readonly step: Lesson['steps'][number]
}
/** A line, and the call that it makes on the account as it is at that time. */
export interface Played {
  readonly line: Line
  readonly call: Call | undefined
}

/** False: the app has no control for it but the solution itself. */
export function hasControl({ lesson }: Scene, { line, call }: Played): boolean {
  if (line.kind === 'answer') return true
  if (call && canClick(call)) return true
  return (line.kind === 'cli' || line.kind === 'api') && lesson.tools.terminal
}

export async function play(scene: Scene, { line, call }: Played): Promise<void> {
  const { page, lesson } = scene
  if (line.kind === 'answer') return answerWhereAsked(scene, line)
  if (line.kind === 'clock') throw new Error('There is no control for the clock')
  if (lesson.tools.terminal && line.kind !== 'console') {
    await signInAs(page, line.as)
    return enter(page, line.kind === 'cli' ? line.cli : asCommand(line))
  }
  if (call) await clickThrough(scene, call)
}

/** A step may ask again for what an earlier one has asked: the dots lead there and back. */
async function answerWhereAsked({ page, lesson, step }: Scene, { answer, value }: AnswerLine): Promise<void> {
  const asking = lesson.steps.find((one) => askedIn(one, answer)) ?? step
  const goTo = (to: Scene['step']) =>
    page.getByRole('button', { name: new RegExp(`^Step ${lesson.steps.indexOf(to) + 1}:`) }).click()
  if (asking !== step) await goTo(asking)
  await giveAnswer(page, asking, answer, value)
  if (asking !== step) await goTo(step)
}

/** Pasted and entered. The shell answers before the key is done with. */
export async function enter(page: Page, text: string): Promise<void> {
  const input = page.getByRole('textbox', { name: 'Terminal input' })
  await expect(input).toBeAttached()
  await input.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
  await input.press('Enter')
}

/** `iam.CreateUser` as it is typed: `aws iam create-user`. */
function asCommand({ api, with: input }: Extract<Line, { kind: 'api' }>): string {
  const [service = '', operation = ''] = api.split('.')
  const command = operation
    .replaceAll(/(?<=[a-z0-9])[A-Z]|(?<!^)[A-Z](?=[a-z])/g, (letter) => `-${letter}`)
    .toLowerCase()
  const json = JSON.stringify(input).replaceAll("'", String.raw`'\''`)
  return `aws ${service === 's3' ? 's3api' : service} ${command} --cli-input-json '${json}'`
}
