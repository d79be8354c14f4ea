// Where in the workbench a hint's point stands, and where the account shows what a check speaks of.

import { findPage } from '../console/pages.ts'

/**
 * The place of a control. `console.iam.users.ben.attach` is the control `attach` on the page `console/iam/users/ben`; what has no dot
 * is on the screen already. A page is a control of the list that leads to it, and a list one of the menu of all services.
 */
export function placeOf(point: string): string | null {
  const [area, ...parts] = point.split('.')
  if (area === 'console') {
    // A control may have dots of its own, in the name of a file.
    for (let end = parts.length - 1; end > 0; end -= 1) {
      const page = parts.slice(0, end).join('/')
      if (findPage(page)) return `console/${page}`
    }
    return 'console'
  }
  if (area === 'evaluation') return 'why'
  return area === 'policy' || area === 'events' || area === 'lesson' ? area : null
}

// Where the console shows what a path of a state check speaks of.
const pages: readonly (readonly [path: RegExp, page: string])[] = [
  [/^users\.([^.*[]+)/, 'console/iam/users/$1'],
  [/^users/, 'console/iam/users'],
  [/^groups\.([^.*[]+)/, 'console/iam/groups/$1'],
  [/^groups/, 'console/iam/groups'],
  [/^roles\.([^.*[]+)/, 'console/iam/roles/$1'],
  [/^roles/, 'console/iam/roles'],
  [/^root/, 'console/iam/dashboard'],
  [/^passwordPolicy/, 'console/iam/account-settings'],
  [/^policies/, 'console/iam/policies'],
  [/^trails\.([^.*[]+)/, 'console/cloudtrail/trails/$1'],
  [/^trails/, 'console/cloudtrail/trails'],
  [/^budgets\.([^.*[]+)/, 'console/billing/budgets/$1'],
  [/^budgets/, 'console/billing/budgets'],
  // By their names; the pages of single ones go by AWS's ids.
  [/^instances/, 'console/ec2/instances'],
  [/^securityGroups/, 'console/ec2/security-groups'],
  [/^tables\.([^.*[]+)/, 'console/dynamodb/tables/$1'],
  [/^tables/, 'console/dynamodb/tables'],
  [/^functions\.([^.*[]+)/, 'console/lambda/functions/$1'],
  [/^functions/, 'console/lambda/functions'],
  [/^volumes/, 'console/ec2/volumes'],
  [/^loadBalancers/, 'console/elbv2/load-balancers'],
  [/^rules\.([^.*[]+)/, 'console/events/rules/$1'],
  [/^rules/, 'console/events/rules'],
  [/^topics/, 'console/sns/topics'],
  [/^dataExports/, 'console/billing/reports/data-exports'],
  [/^supportCases/, 'console/support/cases'],
  [/^organization/, 'console/organizations'],
  [/^(?:details|contacts|iamBillingAccess|alias)/, 'console/account'],
  [/^buckets\.([^.*[]+)/, 'console/s3/buckets/$1'],
  [/^buckets/, 'console/s3/buckets'],
]

/** The page of the console about a path: `users.ben.attached`. */
export function pageOf(path: string): string | undefined {
  const row = pages.find(([pattern]) => pattern.test(path))
  return row && path.replace(new RegExp(`${row[0].source}.*`), row[1])
}
