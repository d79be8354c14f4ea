// The page "Account" of the console: what the root user alone may do, and has no API.
// AWS: IAM User Guide, "Tasks that require root user credentials"; Billing User Guide, "Managing your account", 2026-11.

import { produce } from 'immer'
import * as z from 'zod/mini'
import { email } from '../services/account/fields.ts'
import { accountId } from '../services/account/fields.ts'
import { password } from '../services/iam/fields.ts'
import { digest } from '../services/iam/password.ts'
import type { Account, ConsoleCredentials, Credentials, World } from '../types.ts'
import { action, type Done, type Noted, refusal } from './action.ts'
import { regionOf, rootOf, signedIn } from './page.ts'

/** SIMPLIFIED: the code that AWS sends to the new address is taken as typed. */
export const changeEmail = action({
  input: z.strictObject({ newEmail: email, password }),
  run(world, { newEmail, password: shown }, credentials) {
    const account = rootOf(world, credentials)
    if (!account) return { world, error: refusal('notRoot') }
    if (account.root.password !== digest(shown)) return { world, error: refusal('old') }
    const taken = Object.values(world.accounts).some(({ root }) => root.email.toLowerCase() === newEmail.toLowerCase())
    if (taken) return { world, error: refusal('emailTaken') }
    return done(world, account, credentials, { eventName: 'EmailUpdated' }, (draft) => {
      draft.root = { ...draft.root, email: newEmail }
    })
  },
})

/** AWS: Billing User Guide, "Activating access to the Billing and Cost Management console", 2026-11. */
export const iamBillingAccess = action({
  input: z.strictObject({ activated: z.boolean() }),
  run(world, { activated }, credentials) {
    const account = rootOf(world, credentials)
    if (!account) return { world, error: refusal('notRoot') }
    // The name is that of the permission: AWS does not list the event.
    const noted = { eventName: 'UpdateIAMAccessPreference', source: BILLING } as const
    return done(world, account, credentials, noted, (draft) => {
      if (activated) delete draft.billingAccess
      else draft.billingAccess = 'deactivated'
    })
  },
})

const BILLING = 'billingconsole.amazonaws.com'

/** Whoever closes an account types its number. The learner's own stays open, unless the lesson is about it. */
export const closeAccount = action({
  input: z.strictObject({ account: accountId }),
  run(world, { account: typed }, credentials) {
    const account = rootOf(world, credentials)
    if (!account) return { world, error: refusal('notRoot') }
    if (typed !== account.id) return { world, error: refusal('otherAccount') }
    if (account.id === world.home && !world.closable) return { world, error: refusal('needed') }
    const { organization } = world
    const manages = organization?.managementAccount === account.id && Object.keys(organization.members).length > 1
    if (manages) return { world, error: refusal('manages') }
    const { credentials: _gone, ...closed } = done(
      world,
      account,
      credentials,
      { eventName: 'CloseAccount', source: BILLING },
      (draft, now) => {
        draft.closed = now
      },
    )
    return closed
  },
})

function done(
  world: World,
  account: Account,
  credentials: Credentials,
  noted: Pick<Noted, 'eventName' | 'source'>,
  change: (draft: { -readonly [K in keyof Account]: Account[K] }, now: number) => void,
): Done {
  return {
    world: produce(world, (draft) => {
      const home = draft.accounts[account.id]
      if (home) change(home as Account, world.now)
    }),
    ...stay(credentials),
    noted: [{ ...noted, account: account.id, identity: signedIn(account), region: regionOf(undefined) }],
  }
}

/** Whoever is signed in stays so. */
export function stay(credentials: Credentials): { readonly credentials?: ConsoleCredentials } {
  return 'consoleSession' in credentials || 'identity' in credentials ? { credentials } : {}
}
