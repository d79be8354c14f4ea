// Plays a line of a solution through what a learner has at hand: the terminal, the console, the clock, the questions.

import type { Call } from '#account'
import type { Lesson } from '#lessons'
import { expect, type Page } from '../test.ts'
import { askedIn, giveAnswer } from './answers.ts'
import { letPass } from './clock.ts'
import { clickThrough, takeStep } from './console.ts'
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

export async function play(scene: Scene, { line, call }: Played): Promise<void> {
  const { page, lesson } = scene
  switch (line.kind) {
    case 'answer':
      return answerWhereAsked(scene, line)
    case 'clock':
      return letPass(page, line.wait)
    case 'console':
      return takeStep(page, line.action, line.as, line.with)
    case 'cli':
    case 'api':
      if (!lesson.tools.terminal) return call && clickThrough(page, call)
      await signInAs(page, line.as)
      return enter(page, line.kind === 'cli' ? line.cli : asCommand(line))
  }
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
