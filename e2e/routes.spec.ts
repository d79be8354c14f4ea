import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from './test.ts'

const course = readFileSync('lessons/course.yaml', 'utf8')
const planned = [...course.matchAll(/- id: (\S+)/g)].flatMap(([, id]) => (existsSync(`lessons/${id}`) ? [] : [id]))

const pages: readonly (readonly [path: string, heading: RegExp])[] = [
  ['#/', /Break an AWS account/],
  ['#/lesson/first-request', /./],
  ['#/lesson/first-request/console/s3/buckets', /Buckets/],
  ['#/lesson/first-request/console/s3/buckets/pinebox-photos', /pinebox-photos/],
  ['#/lesson/first-request/console/iam/users', /Users/],
  ['#/lesson/first-request/console/iam/users/ben', /ben/],
  ['#/lesson/first-request/console/iam/policies', /Policies/],
  ['#/lesson/first-request/console/iam/groups', /User groups/],
  ['#/lesson/first-request/console/iam/roles', /Roles/],
  ['#/glossary/MFA', /Glossary/],
  ['#/nowhere', /There is no such page/],
  ['#/lesson/nothing', /There is no such lesson/],
  ...planned.slice(0, 1).map((id) => [`#/lesson/${id}`, /is still being written/] as const),
]

test('a link to each page opens it, under a sub-path', async ({ page }) => {
  test.slow()
  for (const [path, heading] of pages)
    await test.step(path, async () => {
      await page.goto('about:blank') // so that each is a page load, as from a link elsewhere
      await page.goto(`./${path}`)
      await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible()
    })
})

test('the first page needs neither Monaco nor React Flow', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto('./')
  await expect(page.getByRole('region', { name: /live decision/ })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(fetched.filter((path) => /PolicyEditor|Flowchart|worker/.test(path))).toEqual([])
})
