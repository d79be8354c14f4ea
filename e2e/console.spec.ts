// The parts of the console that are no calls of an API: signing in and out, roles, one's own credentials, the account.

import { expectNoBarrier } from './barriers.ts'
import { signInAs } from './signInAs.ts'
import { expect, test } from './test.ts'
import { withLesson } from './withLesson.ts'

const PASSWORD = 'harbour-lantern-42-Juniper'

test.beforeEach(({ page }) => withLesson(page, 'console'))

test('root signs in with a device, and changes the e-mail address', async ({ page }) => {
  await page.goto('./#/lesson/first-request/console/account')
  await page.getByRole('radio', { name: /Root user/ }).check()
  await page.getByLabel('Root user e-mail address').fill('owner@pinebox.example')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('group', { name: 'Multi-factor authentication' }).getByRole('radio').check()
  await expectNoBarrier(page, 'asked for a device')
  await page.getByRole('button', { name: 'Copy the code' }).click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Signed in as root user' })).toBeVisible()

  await page.locator('[data-point="console.account.change-email"]').click()
  await page.getByLabel('New e-mail address').fill('aws@pinebox.example')
  await page.getByLabel('Password of the root user').fill(PASSWORD)
  await page.getByRole('form').getByRole('button', { name: 'Change the e-mail address' }).click()
  await expect(page.getByText('Change the e-mail address: done.')).toBeVisible()
  await expect(page.getByText('aws@pinebox.example', { exact: true })).toBeVisible()
  await expectNoBarrier(page, 'the account')
})

test('a wrong password is refused in the words of AWS, a right one lets in, and out again', async ({ page }) => {
  await page.goto('./#/lesson/first-request/console/signin')
  await expectNoBarrier(page, 'signing in')
  await page.getByLabel('Account ID or alias').fill('pinebox')
  await page.getByLabel('IAM user name').fill('ana')
  await page.getByLabel('Password').fill('wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your authentication information is incorrect. Please try again.')).toBeVisible()
  await page.getByLabel('Password').fill('Ana-keeps-bees-7')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Signed in as ana' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Signed in as anonymous' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('a user switches to a role and back', async ({ page }) => {
  await page.goto('./#/lesson/first-request/console/switch-role')
  await signInAs(page, 'user/ana')
  await page.getByLabel('Account ID or alias').fill('111122223333')
  await page.getByLabel('IAM role name').fill('Auditor')
  await expectNoBarrier(page, 'switching role')
  await page.getByRole('form').getByRole('button', { name: 'Switch role' }).click()
  await page.getByRole('button', { name: 'Signed in as role Auditor' }).click()
  await expectNoBarrier(page, 'in a role')
  await page.getByRole('button', { name: 'Switch back' }).click()
  await expect(page.getByRole('button', { name: 'Signed in as ana' })).toBeVisible()
})

test('an alternate contact is added; what root alone may do is refused with a reason', async ({ page }) => {
  await page.goto('./#/lesson/first-request/console/account')
  await signInAs(page, 'user/ana')
  await page.getByRole('button', { name: 'Add a security contact' }).click()
  const panel = page.getByRole('region', { name: 'Add a security contact' })
  await panel.getByLabel('Name', { exact: true }).fill('Ana Alder')
  await panel.getByLabel('Title').fill('Administrator')
  await panel.getByLabel('Email address').fill('security@pinebox.example')
  await panel.getByLabel('Phone number').fill('+353 91 555 013')
  await panel.getByRole('button', { name: 'Add a security contact' }).click()
  await expect(page.getByText('security@pinebox.example', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Deactivate IAM access' }).click()
  await expect(page.getByText('Only the root user can do this')).toBeVisible()
  await expect(page.getByText('Why?')).toBeVisible()
})

test('time passes as one step, and one’s own credentials are no barrier', async ({ page }) => {
  await page.goto('./#/lesson/first-request/console/security-credentials')
  await signInAs(page, 'root')
  await page.getByRole('button', { name: /^Simulated clock/ }).click()
  await page.getByRole('button', { name: '+90 days' }).click()
  await expect(page.getByRole('button', { name: /^Simulated clock: 21 Feb 2027/ })).toBeVisible()
  await expectNoBarrier(page, 'credentials, later')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo the last call' }).click()
  await expect(page.getByRole('button', { name: /^Simulated clock: 23 Nov 2026/ })).toBeVisible()
  await page.getByRole('button', { name: 'Change the password of root' }).click()
  await page.getByLabel('New password').fill('password1')
  await expect(page.getByText('It is on a list of stolen passwords.')).toBeVisible()
  await expectNoBarrier(page, 'a bad password')
})
