// What a learner does, by keyboard alone: no journey here may touch the mouse, and Tab has to reach every control.

import { expect, type Locator, type Page, test } from './test.ts'
import { withLesson, withUnitQuiz } from './withLesson.ts'

test.beforeEach(({ page }) =>
  page.addInitScript(() =>
    // A click that keys make has no pointer.
    addEventListener('pointerdown', () => console.error('the mouse was used'), { capture: true }),
  ),
)

test('the first lesson, from the first page to its end', async ({ page }) => {
  await page.goto('./')
  await press(page, page.getByRole('link', { name: 'Make your first request', exact: true }))
  await area(page, 3)
  await press(page, page.getByRole('button', { name: 'Send as ben' }))
  await next(page)

  await choose(page, page.getByRole('radio', { name: /nothing allowed/i }))
  await expect(page.getByText('Right.', { exact: true })).toBeVisible()
  await next(page)

  await signInAs(page, 'ana')
  await search(page, 'IAM Users')
  await press(page, page.getByRole('table', { name: 'Users' }).getByRole('link', { name: 'ben' }))
  await tabTo(page, page.getByLabel('Attach a policy'))
  await page.keyboard.type('PhotosRead')
  await press(page, page.getByRole('button', { name: 'Attach', exact: true }))
  await expect(
    page.getByRole('table', { name: 'Attached policies' }).getByText('PhotosReadOnly', { exact: true }),
  ).toBeVisible()
  await next(page)

  await area(page, 1)
  // Where else than on a user a policy can stand.
  for (const place of ['On a group he belongs to', 'On a role he takes on', 'On the bucket'])
    await press(page, page.getByRole('checkbox', { name: place }), 'Space')
  await press(page, page.getByRole('button', { name: 'Answer', exact: true }))
  await area(page, 3)
  await press(page, page.getByRole('button', { name: 'Send as ben' }))
  await expect(page.getByRole('region', { name: 'Lesson finished' })).toBeVisible()
})

test('root gets its second factor, and the door is tried', async ({ page }) => {
  await page.goto('./#/lesson/root-mfa')
  await expect(page.getByRole('heading', { name: 'More than one proof' })).toBeVisible()
  await sortCards(page, { password: 1, key: 2, finger: 3 })
  await choose(page, page.getByRole('radio', { name: 'A password and a security key' }))
  await next(page)

  await area(page, 1)
  for (const kind of ['A passkey or security key', 'An authenticator app on a phone', 'A hardware token'])
    await press(page, page.getByRole('checkbox', { name: kind }), 'Space')
  await press(page, page.getByRole('button', { name: 'Answer', exact: true }))
  await search(page, 'security credentials')
  await press(page, page.getByRole('button', { name: 'Assign MFA device' }))
  const form = page.getByRole('region', { name: 'Assign MFA device' })
  await type(page, form.getByLabel('Device name'), 'laptop')
  await page.keyboard.press('Tab')
  const passkey = form.getByRole('radio', { name: /^Passkey/ })
  for (let tries = 0; tries < 4 && !(await passkey.isChecked()); tries++) await page.keyboard.press('ArrowDown')
  await press(page, form.getByRole('button', { name: 'Register the device' }))
  await expect(form).toHaveCount(0)
  await press(page, page.getByRole('button', { name: 'Assign MFA device' }))
  await type(page, form.getByLabel('Device name'), 'phone')
  await page.keyboard.press('Enter')
  await press(page, form.getByRole('button', { name: 'Copy both codes' }))
  await press(page, form.getByRole('button', { name: 'Add MFA' }))
  await expect(form).toHaveCount(0)
  await next(page)

  await area(page, 6)
  await press(page, page.getByRole('button', { name: /^Signed in as/ }))
  await press(page, page.getByRole('button', { name: 'Sign out' }))
  await area(page, 2)
  await tabTo(page, page.getByRole('radio', { name: /^IAM user/ }))
  await page.keyboard.press('ArrowDown')
  await type(page, page.getByLabel('Root user e-mail address'), 'aws-root@pinebox.example')
  await type(page, page.getByLabel('Password'), 'harbour-lantern-42-Juniper-tide')
  await page.keyboard.press('Enter')
  const devices = page.getByRole('group', { name: 'Multi-factor authentication' })
  await tabTo(page, devices.getByRole('radio').first())
  const phone = devices.getByRole('radio', { name: /^Read the code/ })
  await page.keyboard.press('Space')
  for (let tries = 0; tries < 2 && !(await phone.isChecked()); tries++) await page.keyboard.press('ArrowDown')
  await type(page, devices.getByLabel('MFA code'), '123456')
  await page.keyboard.press('Enter')
  await expect(page.getByText('AuthenticationFailed', { exact: true })).toBeVisible()
  await tabTo(page, devices.getByLabel('MFA code'))
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Signed in as root user' })).toBeVisible()
  await next(page)

  await choose(page, page.getByRole('radio', { name: 'Allowed' }))
  await choose(page, page.getByRole('radio', { name: /^It lets you put it off/ }))
  const number = page.getByRole('textbox', { name: /devices/ })
  await type(page, number, '8')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Lesson finished' })).toBeVisible()
})

test('a policy is written, in the terminal, and attached', async ({ page }) => {
  await page.goto('./#/lesson/write-a-policy')
  await expect(page.getByRole('region', { name: 'Lesson' })).toBeVisible()
  await sortCards(page, { allow: 1, get: 2, query: 2, albums: 3, star: 4, scan: 4 })
  await next(page)
  await area(page, 4)
  const statement = {
    Effect: 'Allow',
    Action: ['dynamodb:GetItem', 'dynamodb:Query'],
    Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/Albums',
  }
  const document = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  await expect(page.locator('.xterm')).toContainText('ana$') // it listens
  await page.keyboard.type(`aws iam create-policy --policy-name ReadAlbums --policy-document '${document}'\n`)
  await expect(page.locator('.xterm')).toContainText('"PolicyName": "ReadAlbums"')
  const arn = 'arn:aws:iam::111122223333:policy/ReadAlbums'
  await page.keyboard.type(`aws iam attach-group-policy --group-name Analysts --policy-arn ${arn}\n`)
  await next(page)
  await expect(page.getByRole('region', { name: 'Goals' }).getByText('Done:')).toHaveCount(2)
})

test('signing in, by password, and out', async ({ page }) => {
  await withLesson(page, 'console')
  await page.goto('./#/lesson/first-request/console/signin')
  await area(page, 2)
  await type(page, page.getByLabel('Account ID or alias'), 'pinebox')
  await type(page, page.getByLabel('IAM user name'), 'ana')
  await type(page, page.getByLabel('Password'), 'Ana-keeps-bees-7')
  await page.keyboard.press('Enter')
  await area(page, 6)
  await press(page, page.getByRole('button', { name: 'Signed in as ana' }))
  await press(page, page.getByRole('button', { name: 'Sign out' }))
  await expect(page.getByRole('button', { name: 'Signed in as anonymous' })).toBeVisible()
})

test('a quiz: wrong, then right', async ({ page }) => {
  const option = (id: string, correct: boolean) => ({ id, text: `Option ${id}`, correct, why: `Because of ${id}.` })
  await withUnitQuiz(page, [
    { id: 'one', kind: 'one', text: 'Which?', shuffle: false, options: [option('a', false), option('b', true)] },
  ])
  await page.goto('./#/quiz/1')
  await choose(page, page.getByRole('radio', { name: 'Option a' }))
  await expect(page.getByText('Wrong. Because of a.')).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowDown')
  await press(page, page.getByRole('button', { name: 'Answer' }))
  await expect(page.getByText('1 of 1 answered, 0 right at the first try.')).toBeVisible()
})

test('the search leads to lessons, words, actions and places, and remembers', async ({ page }) => {
  await page.goto('./')
  await search(page, 'two factors')
  await expect(page.getByRole('heading', { name: 'More than one proof' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('group', { name: 'Chosen before' })).toContainText('Two factors for root')
  await page.keyboard.type('nothing of that kind')
  await expect(page.getByText(/Nothing here is called “nothing of that kind”/)).toBeVisible()
  await page.keyboard.press('Escape')
  await search(page, 'who can access')
  await expect(page.getByRole('region', { name: 'Work', exact: true })).toBeFocused()
  await expect(page.getByRole('table', { name: 'Who can access' })).toBeVisible()
  await search(page, 'colours dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await search(page, 'new sandbox fresh')
  await expect(page.getByRole('radio', { name: /A new account/ })).toBeChecked()
  await search(page, 'phishing')
  await expect(page.getByRole('searchbox', { name: 'Find a word' })).toHaveValue('phishing')
})

/** Presses Tab until the control has the focus; a control that Tab cannot reach fails the test. */
async function tabTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  await expect(control).toBeVisible()
  for (let tries = 0; tries < 120; tries++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not reach ${String(control)}`)
}

async function press(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press(key)
}

async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

/** Ctrl+B, then the number of the area. */
async function area(page: Page, number: number): Promise<void> {
  await expect(page.locator('[data-area=top]')).toBeVisible()
  await page.keyboard.press('Control+b')
  await page.keyboard.press(String(number))
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-area]')?.getAttribute('data-area') ?? ''))
    .not.toBe('')
}

/** The first that Ctrl+K finds. */
async function search(page: Page, words: string): Promise<void> {
  // Before the page stands, nobody hears the keys.
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^Search/ })).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Search' })).toHaveCount(0)
}

/** Right before the work, at the end of the lesson. */
async function next(page: Page): Promise<void> {
  await area(page, 2)
  await tabTo(page, page.getByRole('button', { name: 'Next step' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
}

async function choose(page: Page, option: Locator): Promise<void> {
  const group = page.locator('fieldset').filter({ has: option })
  await tabTo(page, group.getByRole('radio').first())
  await page.keyboard.press('Space')
  for (let tries = 0; tries < 6 && !(await option.isChecked()); tries++) await page.keyboard.press('ArrowDown')
  await press(page, page.locator('form').filter({ has: option }).getByRole('button', { name: 'Answer' }))
}

async function signInAs(page: Page, name: string): Promise<void> {
  await area(page, 6)
  await press(page, page.getByRole('button', { name: /^Signed in as/ }))
  await expect(page.getByRole('combobox', { name: 'Search for somebody' })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

/** The number of a place, on each card; the focus goes on to the next card by itself, in the end to the button. */
async function sortCards(page: Page, places: Readonly<Record<string, number>>): Promise<void> {
  const cards = page.getByRole('list', { name: 'Cards to place' })
  await area(page, 1)
  await tabTo(page, cards.locator('[data-focus]').first())
  for (let left = Object.keys(places).length; left > 0; left--) {
    await expect(cards.getByRole('listitem')).toHaveCount(left)
    const card = await page.evaluate(() => document.activeElement?.getAttribute('data-focus') ?? '')
    await page.keyboard.press(String(places[card]))
  }
  await expect(page.getByRole('button', { name: 'Check the cards' })).toBeFocused()
  await page.keyboard.press('Enter')
}
