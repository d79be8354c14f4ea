import { produce } from 'immer'
import * as z from 'zod/mini'
import { password } from '../services/iam/fields.ts'
import { digest, newPassword } from '../services/iam/password.ts'
import { passwordQuality } from '../passwordQuality.ts'
import { stay } from './account.ts'
import { action, refusal } from './action.ts'
import { regionOf, rootOf, signedIn } from './page.ts'

/** Root's own password: there is no API for it, and the account's password policy is for its users alone. */
export const changeRootPassword = action({
  input: z.strictObject({ currentPassword: password, newPassword: password }),
  run(world, { currentPassword, newPassword: wanted }, credentials) {
    const account = rootOf(world, credentials)
    if (!account) return { world, error: refusal('notRoot') }
    if (account.root.password !== digest(currentPassword)) return { world, error: refusal('old') }
    const { passwordPolicy: _ofUsers, ...iam } = account.iam
    const { passwords } = newPassword({ ...account, iam }, wanted, world.now)
    return {
      world: produce(world, (draft) => {
        const home = draft.accounts[account.id]
        const [first] = passwords
        if (home && first !== undefined)
          home.root = { ...home.root, password: first, passwordQuality: passwordQuality(wanted) }
      }),
      ...stay(credentials),
      noted: [
        {
          eventName: 'PasswordUpdated' as const,
          account: account.id,
          identity: signedIn(account),
          region: regionOf(undefined),
        },
      ],
    }
  },
})
