// The lesson pane with lessons of the tests' own: cards, questions, goals, hints, and coming back.

import { expectNoBarrier } from './barriers.ts'
import { expect, type Locator, type Page, test } from './test.ts'
import { withLesson, withUnitQuiz } from './withLesson.ts'

/** Where the page says what came of something; panes have status regions of their own. */
const status = (page: Page): Locator => page.locator('p[role=status]')

test.describe('cards', () => {
  test.beforeEach(async ({ page }) => {
    await withLesson(page, 'cards')
    await page.goto('./#/lesson/first-request')
    await expect(page.getByRole('heading', { name: 'Sort the work' })).toBeVisible()
  })

  test('are sorted by menus alone; wrong ones come back with a reason', async ({ page }) => {
    await place(page, 'Fences around a data centre', 'AWS')
    await place(page, 'Patching the hypervisor', 'You')
    await place(page, 'Patching the guest system', 'You')
    await place(page, 'MFA for the root user', 'You')
    await expect(page.getByRole('region', { name: 'You, 3 cards' })).toBeVisible()
    await page.getByRole('button', { name: 'Check the cards' }).click()
    await expect(page.getByRole('button', { name: 'Check the cards' })).toBeFocused()
    await expect(status(page)).toContainText('3 right, 1 wrong. 1 card came back.')
    const deck = page.getByRole('list', { name: 'Cards to place' })
    await expect(deck.getByRole('listitem')).toContainText('You never see it.')
    await expect(page.getByRole('region', { name: 'AWS, 1 card' })).toContainText('Only AWS can reach it.')
    await place(page, 'Patching the hypervisor', 'AWS')
    await page.getByRole('button', { name: 'Check the cards' }).click()
    await expect(page.getByRole('region', { name: 'Goals' }).getByText('Done:')).toHaveCount(1)
  })

  test('are picked up and placed by keys, and the stack shows where they sit', async ({ page }) => {
    const card = page.getByRole('button', { name: 'Patching the hypervisor' })
    await card.focus()
    await page.keyboard.press('Enter')
    await expect(status(page)).toContainText('Picked up.')
    await expect(page.getByRole('figure', { name: 'Where it sits' })).toContainText('the layer “Hypervisor”')
    await page.keyboard.press('Escape')
    await expect(card).toBeFocused()
    await expect(page.getByRole('button', { name: 'Put it here: AWS' })).toHaveCount(0)
    await page.keyboard.press('Enter')
    // Tab passes the other cards over, and reaches the places.
    const aws = page.getByRole('button', { name: 'Put it here: AWS' })
    for (let press = 0; press < 3 && !(await isFocused(aws)); press++) await page.keyboard.press('Tab')
    await expect(aws).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('button', { name: 'Put it here: You' })).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'AWS, 1 card' })).toContainText('Patching the hypervisor')
    // The number of a place, on a card.
    await page.getByRole('button', { name: 'MFA for the root user' }).focus()
    await page.keyboard.press('2')
    await expect(page.getByRole('region', { name: 'You, 1 card' })).toContainText('MFA for the root user')
  })

  test('are dragged, and taken back by undo', async ({ page }) => {
    const row = page.getByRole('listitem').filter({ hasText: 'Fences around a data centre' })
    await row.dragTo(page.getByRole('region', { name: 'AWS, no cards' }))
    await expect(page.getByRole('region', { name: 'AWS, 1 card' })).toContainText('Fences')
    await page.getByRole('button', { name: 'Check the cards' }).click()
    await expect(page.getByRole('region', { name: 'AWS, 1 card' })).toContainText('Right.')
    await page.getByRole('button', { name: 'Undo the last call' }).click()
    await expect(page.getByRole('region', { name: 'AWS, no cards' })).toBeVisible()
  })

  test('a word is explained on focus, and Escape closes it', async ({ page }) => {
    const word = page.getByRole('button', { name: 'hypervisor', exact: true })
    await word.click()
    const meaning = page.getByRole('dialog', { name: 'hypervisor' })
    await expect(meaning).toContainText('runs many machines on one')
    await page.keyboard.press('Escape')
    await expect(meaning).toHaveCount(0)
    await expect(word).toBeFocused()
  })

  test('questions of every kind: wrong tells why, right ends it, the focus stays', async ({ page }) => {
    await page.getByRole('button', { name: /^Step 3/ }).click()
    const question = (name: string): Locator => page.locator('form').filter({ hasText: name })
    const answer = (name: string): Locator => question(name).getByRole('button', { name: 'Answer' })

    const one = 'What happens without any policy?'
    await question(one).getByRole('radio', { name: 'An explicit deny' }).check()
    await answer(one).click()
    await expect(question(one)).toContainText('Wrong. No statement forbids it.')
    await expect(question(one)).not.toContainText('What is not allowed is denied.')
    await expect(answer(one)).toBeFocused()
    await question(one).getByRole('radio', { name: 'An implicit deny' }).check()
    await answer(one).click()
    await expect(question(one)).toContainText('What is not allowed is denied.')
    await expect(status(page)).toContainText('Right.')

    const many = 'Which can sign in?'
    await question(many).getByRole('checkbox', { name: 'The root user' }).check()
    await answer(many).click()
    await expect(status(page)).toContainText('Not yet, 66 percent are right.')
    await question(many).getByRole('checkbox', { name: 'An IAM user' }).check()
    await answer(many).click()
    await expect(question(many)).toContainText('A group never signs in.')

    const number = 'How many statements'
    await question(number).getByRole('textbox').fill('two')
    await answer(number).click()
    await expect(question(number)).toContainText('One is enough.')
    await question(number).getByRole('textbox').fill('1')
    await answer(number).click()

    const order = 'In which order'
    for (const [at, text] of ['Explicit denies', 'Limits', 'Allows'].entries()) await moveTo(question(order), text, at)
    await answer(order).click()
    await expect(page.getByRole('region', { name: 'Goals' }).getByText('Done:')).toHaveCount(1)
  })

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const)
    test(`no barrier that a machine can find, at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await place(page, 'Fences around a data centre', 'AWS')
      await place(page, 'Patching the guest system', 'AWS')
      await page.getByRole('button', { name: 'Check the cards' }).click()
      await page.getByRole('button', { name: 'MFA for the root user' }).click()
      await expectNoBarrier(page, 'cards', { schemes: width === 390 ? ['dark'] : ['light', 'dark'] })
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Step 2/ }).click()
      await page.getByRole('button', { name: 'Check the order' }).click()
      await expectNoBarrier(page, 'pins')
      await page.getByRole('button', { name: /^Step 3/ }).click()
      await page.getByRole('radio').first().check()
      await page.getByRole('button', { name: 'Answer', exact: true }).first().click()
      await expectNoBarrier(page, 'questions')
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
})

test.describe('goals', () => {
  test.beforeEach(async ({ page }) => {
    await withLesson(page, 'steps')
    await page.goto('./#/lesson/first-request')
    await expect(page.getByRole('heading', { name: 'Make a user' })).toBeVisible()
  })

  test('Check says what is open and was found; the focus stays', async ({ page }) => {
    await expect(page.getByText('Nothing found at users.cara yet.')).toHaveCount(0)
    const check = page.getByRole('button', { name: 'Check', exact: true })
    await check.click()
    await expect(check).toBeFocused()
    await expect(status(page)).toContainText(
      '1 of 4. Next: There is a user called cara. Nothing found at users.cara yet.',
    )
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Show me where: There is a user called cara' }).click()
    await expect(page.getByRole('table', { name: 'Users' })).toBeVisible()
  })

  test('hints one by one, then the solution line by line, each undone', async ({ page }) => {
    await page.getByRole('button', { name: 'Hint 1 of 2' }).click()
    await page.getByRole('button', { name: 'Hint 2 of 2' }).click()
    await page.getByRole('button', { name: 'Show me, line 1 of 1' }).click()
    await expect(page.getByRole('region', { name: 'Goals' }).getByText('Done:')).toHaveCount(1)
    await page.getByRole('region', { name: 'Hints' }).getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('region', { name: 'Goals' }).getByText('Done:')).toHaveCount(0)
    await page.getByRole('button', { name: 'Show me, line 1 of 1' }).click()
    await page.getByText('What you did').click()
    await expect(page.getByRole('region', { name: 'Step done' })).toContainText(
      'ana: aws iam create-user --user-name cara',
    )
    // Nobody is bumped on.
    await expect(page.getByRole('heading', { name: 'Make a user' })).toBeVisible()
  })

  test('a line that does not work on the account as it is offers a way out', async ({ page }) => {
    await page.getByRole('button', { name: 'Hint 1 of 2' }).click()
    await page.getByRole('button', { name: 'Hint 2 of 2' }).click()
    await page.getByRole('button', { name: 'Show me, line 1 of 1' }).click()
    await page.getByRole('button', { name: 'Next step' }).click()
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await page.getByRole('button', { name: 'Reset step' }).click()
    await expect(page.getByRole('region', { name: 'Goals' }).getByText('Done:')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('region', { name: 'Goals' }).getByText('Done:')).toHaveCount(1)
  })

  test('a lesson left halfway goes on at its step, with its account', async ({ page }) => {
    await page.getByRole('button', { name: 'Hint 1 of 2' }).click()
    await page.getByRole('button', { name: 'Hint 2 of 2' }).click()
    await page.getByRole('button', { name: 'Show me, line 1 of 1' }).click()
    await page.getByRole('button', { name: 'Next step' }).click()
    await expect(page.getByRole('heading', { name: 'Open the bucket' })).toBeVisible()
    await page.waitForTimeout(1500) // a change is saved within a second
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Open the bucket' })).toBeVisible()
    await page.getByRole('button', { name: /^Step 1: .*done/ }).click()
    await expect(page.getByRole('region', { name: 'Goals' }).getByText('Done:')).toHaveCount(1)
  })

  test('its account goes along to the sandbox', async ({ page }) => {
    await page.getByRole('button', { name: 'Take this account to the sandbox' }).click()
    await expect(page.getByRole('heading', { name: 'Try what you like' })).toBeVisible()
    await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'IAM Users' }).click()
    await expect(page.getByRole('table', { name: 'Users' })).toContainText('ben')
    await page.reload()
    await expect(page.getByRole('table', { name: 'Users' })).toContainText('ben')
    await page.getByRole('radio', { name: /small studio/ }).check()
    await page.getByRole('button', { name: 'Open this account' }).click()
    await expect(page.getByRole('table', { name: 'Users' })).not.toContainText('ben')
    await expectNoBarrier(page, 'sandbox')
  })
})

test.describe('a unit', () => {
  const option = (id: string, correct: boolean) => ({ id, text: `Option ${id}`, correct, why: `Because of ${id}.` })
  test.beforeEach(async ({ page }) => {
    await withUnitQuiz(page, [
      { id: 'first', kind: 'one', text: 'The first?', shuffle: true, options: [option('a', true), option('b', false)] },
      {
        id: 'second',
        kind: 'one',
        text: 'The second?',
        shuffle: true,
        options: [option('c', true), option('d', false)],
      },
    ])
  })

  test('its quiz keeps what was missed for tomorrow', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('link', { name: 'Quiz of unit 1' }).click()
    await answer(page, 'The first?', 'Option b')
    await answer(page, 'The first?', 'Option a')
    await answer(page, 'The second?', 'Option c')
    await expect(page.getByText('2 of 2 answered, 1 right at the first try.')).toBeVisible()
    await expectNoBarrier(page, 'quiz')
    await page.getByRole('link', { name: 'Review' }).click()
    await expect(page.getByText('1 question waits for another day.')).toBeVisible()
    // A day later it is due.
    await page.clock.setFixedTime(Date.now() + 86_400_000)
    await page.goto('./#/')
    await page.reload()
    await page.getByRole('link', { name: 'Review now' }).click()
    await expect(page.getByText('Question 1 of 1.')).toBeVisible()
    await answer(page, 'The first?', 'Option a')
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByText('That was all for today.')).toBeVisible()
    await expectNoBarrier(page, 'review')
  })

  test('is passed by its test-out, and nothing that was done is lost', async ({ page }) => {
    await page.goto('./#/test-out/1')
    await answer(page, 'The first?', 'Option a')
    await answer(page, 'The second?', 'Option c')
    await expect(page.getByText('100 percent.')).toBeVisible()
    await page.getByRole('link', { name: 'Back to the course' }).click()
    await expect(page.getByRole('link', { name: /Known: 1.1/ })).toBeVisible()
  })

  test('is not passed by less than 90 percent', async ({ page }) => {
    await page.goto('./#/test-out/1')
    await answer(page, 'The first?', 'Option b')
    await answer(page, 'The second?', 'Option c')
    await expect(page.getByText('50 percent.')).toBeVisible()
    await page.getByRole('link', { name: 'Back to the course' }).click()
    await expect(page.getByText(/^0 of \d+ open lessons? done/)).toBeVisible()
  })
})

async function answer(page: Page, question: string, option: string): Promise<void> {
  const card = page.locator('form').filter({ hasText: question })
  await card.getByRole('radio', { name: option }).check()
  await card.getByRole('button', { name: 'Answer' }).click()
}

async function place(page: Page, card: string, bin: string): Promise<void> {
  await page.getByRole('combobox', { name: `Place of: ${card}` }).selectOption({ label: bin })
}

async function moveTo(list: Locator, text: string, place: number): Promise<void> {
  for (let press = 0; press < 5; press++) {
    const rows = await list.getByRole('listitem').allTextContents()
    if (rows.findIndex((row) => row.includes(text)) <= place) return
    await list.getByRole('button', { name: `Move up: ${text}` }).click()
  }
}

function isFocused(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement)
}
