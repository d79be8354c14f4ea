// Whose access keys, devices and certificates a call is about: a user's, or those of the root user who asks without a name.

import type { Draft } from 'immer'
import { type At, fail } from '../../operation.ts'
import type { Account, World } from '../../types.ts'
import { findUser, homeOf } from './find.ts'
import { nameOrSelf } from './self.ts'
import type { AccessKey, SigningCertificate, User } from './state.ts'

export interface Keyring {
  accessKeys: Draft<AccessKey>[]
  mfaDevices: string[]
  signingCertificates?: Draft<SigningCertificate>[]
}

/** The owner, and the name by which answers call it; the root user has none. */
export function ownerOf(
  draft: Draft<World>,
  at: At,
  userName: string | undefined,
): { readonly owner: Keyring; readonly named: { readonly UserName?: string } } {
  if (userName === undefined && at.caller.kind === 'root') return { owner: homeOf(draft, at).root, named: {} }
  const name = nameOrSelf(userName, at)
  return { owner: findUser(draft, at, name), named: { UserName: name } }
}

export function findKey({ accessKeys }: Keyring, id: string): Draft<AccessKey> {
  return (
    accessKeys.find((key) => key.id === id) ??
    fail('NoSuchEntity', `The Access Key with id ${id} cannot be found.`, 404)
  )
}

/** A long-term key of an account, and the user who has it; without one it is the root user's. */
export function keyIn(
  { root, iam }: Account,
  id: string,
): { readonly key: AccessKey; readonly user?: User } | undefined {
  for (const user of Object.values(iam.users)) {
    const key = user.accessKeys.find((one) => one.id === id)
    if (key) return { key, user }
  }
  const key = root.accessKeys.find((one) => one.id === id)
  return key && { key }
}
