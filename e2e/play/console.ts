// One function for each thing that solutions do by mouse: what is clicked and written, in which page.

import type { Call, ConsoleAction } from '#account'
import { steps } from '../../src/ui/console/steps.ts'
import { expect, type Locator, type Page } from '../test.ts'
import { signInAs } from '../signInAs.ts'

type Input = Readonly<Record<string, string>>
type Take = (page: Page, input: Input) => Promise<void>

const calls: Readonly<Record<string, Take>> = {
  async 'iam.AttachUserPolicy'(page, { UserName = '', PolicyArn = '' }) {
    await openUser(page, UserName)
    await page.getByLabel('Attach a policy').selectOption({ label: PolicyArn.replace(/^.*\//, '') })
    await page.getByRole('button', { name: 'Attach', exact: true }).click()
  },
  /** The request that the step shows is sent from the evaluation. */
  async 's3.ListObjectsV2'(page) {
    await page
      .getByRole('region', { name: 'Evaluation' })
      .getByRole('button', { name: /^Send as / })
      .click()
  },
}

export async function clickThrough(page: Page, { as, operation, input }: Call): Promise<void> {
  const take = calls[operation]
  if (!take) throw new Error(`Nothing is clicked for ${operation}`)
  await signInAs(page, as)
  await take(page, input as Input)
}

/** Steps that are more than a button and the fields of its form. */
const longer: Readonly<Partial<Record<ConsoleAction, Take>>> = {
  'sign-in': (page, input) => signIn(page, /^IAM user/, input),
  'sign-in.root': (page, input) => signIn(page, /^Root user/, input),
  async 'security-credentials.assign-mfa'(page, { userName, device = '', name = '' }) {
    if (userName === undefined) await openPage(page, 'security-credentials')
    else {
      await openUser(page, userName)
      await page.getByRole('tab', { name: 'MFA devices' }).click()
    }
    await page.getByRole('button', { name: 'Assign MFA device' }).click()
    const panel = page.getByRole('region', { name: 'Assign MFA device' })
    await panel.getByLabel('Device name').fill(name)
    if (device === 'passkey') {
      await panel.getByRole('radio', { name: /^Passkey/ }).check()
      await panel.getByRole('button', { name: 'Register the device' }).click()
    } else {
      await panel.getByRole('radio', { name: /^Authenticator app/ }).check()
      await panel.getByRole('button', { name: 'Next' }).click()
      await panel.getByRole('button', { name: 'Copy both codes' }).click()
      await panel.getByRole('button', { name: 'Add MFA' }).click()
    }
    await expect(panel).toBeHidden()
  },
  async 'account.iam-billing-access'(page) {
    await openPage(page, 'account')
    await control(page, steps['account.iam-billing-access'].point).click()
  },
}

export async function takeStep(page: Page, action: ConsoleAction, as: string, input: object): Promise<void> {
  const written = input as Input
  if (!action.startsWith('sign-in')) await signInAs(page, as)
  const take = longer[action]
  if (take) return take(page, written)
  const { point, title } = steps[action]
  await openPage(page, point.split('.')[1] ?? '')
  await control(page, point).click()
  const form = page.getByRole('form', { name: title })
  await fillIn(form, written)
  await form.getByRole('button', { name: title }).click()
}

/** Whoever signs in has left before. What the page has asked for since stays on it. */
async function signIn(page: Page, kind: RegExp, { mfaDevice, mfaCode, ...written }: Input): Promise<void> {
  const who = page.getByRole('button', { name: /^Signed in as/ })
  const heading = page.getByRole('heading', { name: 'Sign in', exact: true })
  if ((await who.getAttribute('data-identity')) !== 'anonymous' || !(await heading.isVisible())) {
    await who.click()
    await page.getByRole('button', { name: /^(?:Sign out|Sign-in page)$/ }).click()
  }
  await page.getByRole('radio', { name: kind }).check()
  const form = page.getByRole('form', { name: 'Sign in' })
  const enter = form.getByRole('button', { name: 'Sign in', exact: true })
  await fillIn(form, written)
  if (mfaDevice === undefined && mfaCode === undefined) return enter.click()
  const devices = form.getByRole('group', { name: 'Multi-factor authentication' })
  if (!(await devices.isVisible())) await enter.click()
  const device = mfaDevice?.split('/').at(-1) ?? 'Read the code'
  await devices.getByRole('radio', { name: device }).first().check()
  await devices.getByLabel('MFA code').fill(mfaCode ?? '')
  await enter.click()
}

async function fillIn(form: Locator, written: Input): Promise<void> {
  for (const [name, value] of Object.entries(written)) await form.locator(`[name="${name}"]`).fill(value)
}

async function openUser(page: Page, name: string): Promise<void> {
  await openPage(page, 'iam/users')
  await page.getByRole('table', { name: 'Users' }).getByRole('link', { name, exact: true }).click()
}

/** By the menu of all services, whichever page is open. */
async function openPage(page: Page, address: string): Promise<void> {
  await page.getByRole('tab', { name: 'Console' }).click()
  const menu = page.getByRole('navigation', { name: 'Console' })
  await expect(menu).toBeVisible()
  const all = menu.getByRole('link', { name: 'All services' })
  if (await all.isVisible()) await all.click()
  await menu.locator(`a[href$="console/${address}"]`).click()
}

function control(page: Page, point: string): Locator {
  return page.locator(`[data-point="${point}"]`)
}
