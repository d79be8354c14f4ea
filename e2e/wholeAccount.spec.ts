// The account as a whole: who can access what, the map, the history, and handing it on.

import { signInAs } from './signInAs.ts'
import { expect, test } from './test.ts'

test('who can access what is shown at once, and what a call changes in it', async ({ page }) => {
  await page.goto('./#/lesson/first-request/access')
  const table = page.getByRole('table', { name: 'Who can access' })
  await expect(table).toBeVisible()
  await page.getByLabel('Kind of thing').selectOption('buckets')
  await page.getByRole('group', { name: 'Filter' }).getByLabel('Who').selectOption('user/ben')
  await expect(table.getByRole('row', { name: /pinebox-photos/ })).not.toContainText('yes')
  await page.goto('./#/lesson/first-request/map')
  await signInAs(page, 'user/ana')
  await page.locator('[data-node="user/ben"]').click()
  await page.getByLabel('Connect to').selectOption({ label: 'PhotosReadOnly (policy)' })
  await page.getByRole('button', { name: 'Attach as ana' }).click()
  await expect(page.getByRole('list', { name: 'Connections' })).toContainText('PhotosReadOnly')
  await page.getByRole('tab', { name: 'Who can access' }).click()
  await expect(page.getByRole('region', { name: 'What the last change did' })).toContainText('newly allowed')
})

test('the map can be used by keyboard alone, and as a list', async ({ page }) => {
  await page.goto('./#/lesson/first-request/map')
  await signInAs(page, 'user/ana')
  await page.locator('[data-node="user/ana"]').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-node="user/ben"]')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-node="group/Admins"]')).toBeFocused()
  await page.getByRole('button', { name: 'See the map as a list' }).click()
  await page.getByRole('region', { name: 'Users' }).getByRole('button', { name: 'ben' }).click()
  await page.getByLabel('Connect to').selectOption({ label: 'Admins (group)' })
  await page.getByRole('button', { name: 'Add to group as ana' }).click()
  await page.getByRole('button', { name: 'Remove: is in group Admins' }).click()
  await expect(page.getByRole('region', { name: 'Details of ben' })).toContainText('Nothing is connected.')
})

test('the history leads back, and keeps what was left as a branch', async ({ page }) => {
  await page.goto('./#/lesson/first-request')
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await page.getByRole('button', { name: 'Time', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Steps' }).getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: 'Continue from step 0' }).click()
  await expect(page.getByRole('region', { name: 'Branches' })).toBeVisible()
  await page.getByRole('button', { name: 'Go to branch 1' }).click()
  await expect(page.getByRole('list', { name: 'Steps' }).getByRole('listitem')).toHaveCount(2)
})

test('a link brings the account and the request to somebody else, and a broken one says so', async ({ page }) => {
  await page.goto('./#/lesson/first-request')
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible()
  // On a phone there is another way to it.
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Copy a link' }).click()
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  await page.goto('about:blank')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Try what you like' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Verdict' })).toHaveAttribute('data-decision', 'ImplicitDeny')
  await page.goto(link.slice(0, -200))
  await expect(page.getByRole('heading', { name: 'This link cannot be opened' })).toBeVisible()
  await page.goto('./#/shared/hello')
  await expect(page.getByText('This is no link of Deny by Default.')).toBeVisible()
})
