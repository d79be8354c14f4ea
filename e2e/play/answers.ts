// Gives an answer of a solution as a learner gives it: options are ticked, rows moved, cards placed, words written.

import type { Answer, Lesson } from '#lessons'
import { expect, type Locator, type Page } from '../test.ts'

type Step = Lesson['steps'][number]
type Asked = Step['predict'][number] | Step['quiz'][number] | Step['activities'][number]
type Give = (page: Page, asked: Asked, value: Answer) => Promise<void>

export async function giveAnswer(page: Page, step: Step, id: string, value: Answer): Promise<void> {
  const asked = askedIn(step, id)
  if (!asked) throw new Error(`The step ${step.id} does not ask ${id}`)
  const activity = step.activities.some((one) => one.id === id)
  await (activity && asked.kind === 'order' ? orderActivity : give[asked.kind])(page, asked, value)
}

export function askedIn(step: Step, id: string): Asked | undefined {
  return [...step.predict, ...step.quiz, ...step.activities].find((one) => one.id === id)
}

const give: Record<Asked['kind'], Give> = {
  one: choose,
  many: choose,
  decision: choose,
  async number(page, { id }, value) {
    await question(page, id).getByRole('textbox').fill(JSON.stringify(value))
    await submit(page, id)
  },
  async order(page, asked, value) {
    await putInOrder(question(page, asked.id), asked, value)
    await submit(page, asked.id)
  },
  sort: place,
  match: place,
  pin: place,
  async note(page, asked, value) {
    const form = page.getByRole('form', { name: asked.text ?? 'Your notes' })
    if (asked.kind === 'note')
      for (const { id, text } of asked.fields) await form.getByRole('textbox', { name: text }).fill(placeIn(value, id))
    await form.getByRole('button', { name: 'Keep my notes' }).click()
  },
}

async function choose(page: Page, { id }: Asked, value: Answer): Promise<void> {
  for (const option of typeof value === 'string' ? [value] : (value as readonly string[]))
    await question(page, id).locator(`input[value="${option}"]`).check()
  await submit(page, id)
}

async function orderActivity(page: Page, asked: Asked, value: Answer): Promise<void> {
  const board = page.getByRole('region', { name: asked.text ?? 'Put in order' })
  await putInOrder(board, asked, value)
  await board.getByRole('button', { name: 'Check the order' }).click()
}

/** Cards go to their places by their menus. Not every card of a deck is dealt. */
async function place(page: Page, asked: Asked, value: Answer): Promise<void> {
  if (!('bins' in asked)) return
  const board = page.getByRole('region', { name: asked.text ?? 'Cards', exact: true })
  await expect(board).toBeVisible()
  const dealt = new Set(
    await board.locator('[data-focus]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-focus'))),
  )
  for (const { id, text } of asked.items)
    if (dealt.has(id))
      await board.getByRole('combobox', { name: `Place of: ${text}`, exact: true }).selectOption(placeIn(value, id))
  await board.getByRole('button', { name: 'Check the cards' }).click()
}

async function putInOrder(list: Locator, asked: Asked, value: Answer): Promise<void> {
  if (asked.kind !== 'order' || !Array.isArray(value)) throw new Error(`${asked.id} is not put in order so`)
  const rows = list.locator('[data-row]')
  await expect(rows).toHaveCount(asked.items.length)
  for (const [to, id] of (value as readonly string[]).entries()) {
    const text = asked.items.find((item) => item.id === id)?.text ?? id
    const at = (await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-row')))).indexOf(id)
    for (let from = at; from > to; from--)
      await list.getByRole('button', { name: `Move up: ${text}`, exact: true }).click()
  }
}

function question(page: Page, id: string): Locator {
  return page.locator(`[data-question="${id}"]`)
}

async function submit(page: Page, id: string): Promise<void> {
  await question(page, id).getByRole('button', { name: 'Answer' }).click()
}

/** Where a card goes, or what is written into a field. */
function placeIn(value: Answer, id: string): string {
  return typeof value === 'object' && !Array.isArray(value)
    ? ((value as Readonly<Record<string, string>>)[id] ?? '')
    : ''
}
