/** The levels of an organization, from its root down to the account: `[root, ou..., account]`. */
export function levelName(index: number, count: number): string {
  if (index === 0) return 'the organization root'
  return index === count - 1 ? 'the account' : `organizational unit ${index}`
}
