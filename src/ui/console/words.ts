import { clock } from '../workbench/clock.ts'

/** An ISO 8601 time of an answer → 23 Nov 2026, 09:00. It breaks between date and time alone. */
export function when(iso: string | undefined): string {
  return iso === undefined ? '' : clock(Date.parse(iso)).replaceAll(/(?<!,) /g, '\u00A0')
}

/** A name as a part of an address: ARNs and paths have slashes. */
export function inAddress(name: string): string {
  return name.replaceAll('/', '~')
}

export function fromAddress(part: string): string {
  return part.replaceAll('~', '/')
}

export function tagsOf(tags: readonly { readonly Key: string; readonly Value: string }[] = []): string {
  return tags.map(({ Key, Value }) => `${Key}=${Value}`).join(', ')
}

/** How hints call a page: `console.iam.users.ben`. */
export function pointOf(page: string): string {
  return `console.${page.replaceAll('/', '.')}`
}

/** The console page of a managed policy. */
export function policyPage(arn: string): string {
  return `iam/policies/${inAddress(arn.split(':policy/')[1] ?? '')}`
}

/** The last part of an ARN: how people call the thing. */
export function lastOf(arn: string): string {
  return arn.split(/[:/]/).at(-1) ?? arn
}

/** What one row of a list is: Users → User, Policies → Policy; Media stays. */
export function singular(title: string): string {
  return title.replace(/ies$/, 'y').replace(/(?<!ia|s)s$/, '')
}
