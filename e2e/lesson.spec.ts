// Lesson 1.1, done as newcomers do it. Everything is found by role and name, as a person finds it.

import { signInAs } from './signInAs.ts'
import { expect, type Page, test } from './test.ts'

/** Where else than on a user a policy can stand: the right answers of the last step. */
const PLACES = ['On a group he belongs to', 'On a role he takes on', 'On the bucket']

test('the lesson can be finished by mouse', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('link', { name: 'Make your first request', exact: true }).click()

  // 1: ask as ben, and be refused
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await expect(goals(page).getByText('Done:')).toHaveCount(1)
  await page.getByRole('button', { name: 'Next step' }).click()

  // 2: say which step refused; the picture fills in
  const chart = page.getByRole('group', { name: 'How the decision was made' })
  await expect(chart.locator('[data-step=identity]')).toHaveAttribute('data-status', 'unknown')
  await page.getByRole('radio', { name: /nothing allowed/i }).check()
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(page.getByText('Right.', { exact: true })).toBeVisible()
  await expect(chart.locator('[data-step=identity]')).toHaveAttribute('data-status', 'implicitDeny')
  await page.getByRole('button', { name: 'Next step' }).click()

  // 3: ana attaches the policy
  await signInAs(page, 'user/ana')
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'IAM Users' }).click()
  await page.getByRole('table', { name: 'Users' }).getByRole('link', { name: 'ben' }).click()
  await page.getByLabel('Attach a policy').selectOption({ label: 'PhotosReadOnly' })
  await page.getByRole('button', { name: 'Attach', exact: true }).click()
  await expect(
    page.getByRole('table', { name: 'Attached policies' }).getByText('PhotosReadOnly', { exact: true }),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: 'Verdict' })).toHaveAttribute('data-decision', 'Allow')
  await page.getByRole('button', { name: 'Next step' }).click()

  // 4: say where else policies stand, and ask again
  for (const place of PLACES) await page.getByRole('checkbox', { name: place }).check()
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await expect(page.getByRole('region', { name: 'Lesson finished' })).toBeVisible()
  await expect(chart.locator('[data-step=identity]')).toHaveAttribute('data-status', 'allow')

  // the course map remembers it
  await page.getByRole('link', { name: 'Back to the course' }).click()
  await expect(page.getByText(/^1 of \d+ open lessons? done/)).toBeVisible()
})

test('undo takes back a call, redo makes it again, starting over is undone too', async ({ page }) => {
  await page.goto('./#/lesson/first-request')
  const verdict = page.getByRole('region', { name: 'Lesson' }).getByText('Done:')
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await expect(verdict).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo the last call' }).click()
  await expect(verdict).toHaveCount(0)
  await page.getByRole('button', { name: 'Redo the call' }).click()
  await expect(verdict).toHaveCount(1)
  await page.getByRole('button', { name: 'Start the lesson over' }).click()
  await expect(verdict).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(verdict).toHaveCount(1)
})

test('a refused page says why, with the evaluation that decided it', async ({ page }) => {
  await page.goto('./#/lesson/first-request/console/iam/users')
  await expect(page.getByText(/is not authorized to perform: iam:ListUsers/)).toBeVisible()
  await page.getByRole('region', { name: 'Work' }).getByRole('button', { name: 'Why?' }).click()
  await expect(page.getByText(/ListUsers, recorded at/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Verdict' })).toHaveAttribute('data-decision', 'ImplicitDeny')
})

test('the picture can be walked with the arrow keys, and read as a list', async ({ page }) => {
  await page.goto('./#/lesson/first-request')
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await page.getByRole('button', { name: 'Show it without answering' }).click()
  await page.locator('[data-step=precheck]').focus()
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-step=identity]')).toBeFocused()
  await expect(page.getByRole('region', { name: 'Details: Identity-based policies' })).toContainText(
    'No statements here.',
  )

  await page.getByRole('button', { name: 'See as a list' }).click()
  const list = page.getByRole('list', { name: 'How the decision was made' })
  await expect(list.getByRole('button', { expanded: true })).toContainText('Nothing allows s3:ListBucket.')
})

test('the text leads to the request, and the event list shows it as CloudTrail records it', async ({ page }) => {
  await page.goto('./#/lesson/first-request')
  // A link leads to its pane also when that is on the screen already.
  await page.getByRole('link', { name: 'evaluation', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Evaluation' })).toBeFocused()
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await page.getByRole('tab', { name: /Events/ }).click()
  const event = page.getByRole('list', { name: 'Events' }).getByRole('listitem').first()
  await expect(event).toContainText('ListObjects')
  await expect(event).toContainText('by ben')
  await expect(event).toContainText('AccessDenied')
  await event.getByRole('button', { name: 'Record of ListObjects' }).click()
  await expect(event).toContainText('"eventVersion": "1.11"')
})

test('on a phone the lesson can be finished one pane at a time', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./#/lesson/first-request')
  const panes = page.getByRole('navigation', { name: 'Panes' })
  await panes.getByRole('link', { name: 'Why' }).click()
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await panes.getByRole('link', { name: 'Lesson' }).click()
  await expect(goals(page).getByText('Done:')).toHaveCount(1)
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Send as ben' })).toBeVisible()
  await panes.getByRole('link', { name: 'Work' }).click()
  await signInAs(page, 'user/ana')
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'IAM Users' }).click()
  await page.getByRole('table', { name: 'Users' }).getByRole('link', { name: 'ben' }).click()
  await page.getByLabel('Attach a policy').selectOption({ label: 'PhotosReadOnly' })
  await page.getByRole('button', { name: 'Attach', exact: true }).click()
  await panes.getByRole('link', { name: 'Why' }).click()
  await page.getByRole('button', { name: 'Send as ben' }).click()
  await expect(page.getByRole('region', { name: 'Verdict' })).toHaveAttribute('data-decision', 'Allow')
})

function goals(page: Page) {
  return page.getByRole('region', { name: 'Goals' })
}
