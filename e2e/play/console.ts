// One function for each thing that solutions do by mouse: what is clicked, in which page.

import type { Call } from '#account'
import type { Page } from '../test.ts'
import type { Scene } from './lines.ts'
import { signInAs } from '../signInAs.ts'

type Input = Readonly<Record<string, string>>
type Click = (page: Page, input: Input) => Promise<void>

const clicks: Readonly<Record<string, Click>> = {
  async 'iam.AttachUserPolicy'(page, { UserName = '', PolicyArn = '' }) {
    await open(page, 'IAM Users')
    await page.getByRole('table', { name: 'Users' }).getByRole('link', { name: UserName, exact: true }).click()
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

export function canClick({ operation }: Call): boolean {
  return Object.hasOwn(clicks, operation)
}

export async function clickThrough({ page }: Scene, { as, operation, input }: Call): Promise<void> {
  await signInAs(page, as)
  await clicks[operation]?.(page, input as Input)
}

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name }).click()
}
