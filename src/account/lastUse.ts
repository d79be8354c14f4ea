// When keys, passwords and roles were last used follows from the calls: AWS counts every call whose caller it knows, the
// refused ones, too. AWS: IAM User Guide, "Last accessed information", and API Reference, GetAccessKeyLastUsed, 2026-11.

import { produce } from 'immer'
import { namespaceOf, regionOf } from './origin.ts'
import { own } from './own.ts'
import type { Caller, World } from './types.ts'

const SESSION = 12 * 3_600_000 // milliseconds; the longest that a console session lasts

export function noteUse(world: World, caller: Caller, service: string): World {
  if (!('account' in caller)) return world
  return produce(world, ({ accounts, now }) => {
    const home = accounts[caller.account]
    if (!home) return
    const region = regionOf(service)
    if (caller.kind === 'role') {
      const role = own(home.iam.roles, caller.roleName)
      if (role) role.lastUsed = { date: now, region }
      return
    }
    if (caller.kind === 'federatedUser') return
    const user = caller.kind === 'user' ? own(home.iam.users, caller.userName) : undefined
    const key = (user ?? home.root).accessKeys.find(({ id }) => id === caller.accessKeyId)
    if (key) key.lastUsed = { date: now, service: namespaceOf(service), region }
    // SIMPLIFIED: whoever is signed in without being asked has used the password with the first call of a session.
    const profile = caller.console ? user?.loginProfile : undefined
    if (profile && now >= (profile.lastUsed ?? Number.NEGATIVE_INFINITY) + SESSION) profile.lastUsed = now
  })
}
