// What the sign-in page knows of whoever stands before it, and what it writes down.

import { rootArn } from '../callers.ts'
import { isPasskey, nextCodeAt, stepOfCode } from '../mfa.ts'
import { REGION } from '../origin.ts'
import { iamArn } from '../services/iam/arn.ts'
import type { User } from '../services/iam/state.ts'
import { mfaCode } from '../services/iam/mfa.ts'
import { authenticate } from '../signIn.ts'
import type { Account, Credentials, UserIdentity, World } from '../types.ts'
import { type Done, type Noted, refusal } from './action.ts'

export interface Page {
  readonly account: Account
  readonly user?: User // absent: root
  readonly shown: Shown
}
export interface Shown {
  readonly password: string
  readonly mfaCode?: string | undefined
  readonly mfaDevice?: string | undefined
}

/** A device that has been accepted, and which step of its clock was shown. */
export interface Factor {
  readonly serial: string
  readonly step?: number // absent: a passkey
  readonly at?: number // when it was shown, if later than asked for: a new code had to be waited for
}

const LOGIN_TO = 'https://console.aws.amazon.com/console/home?hashArgs=%23&isauthcode=true'

export function login(
  { account, user, shown }: Page,
  { error, factor }: { error?: string; factor?: Factor } = {},
): Noted {
  return {
    eventName: 'ConsoleLogin',
    account: account.id,
    identity: error !== undefined && user ? attempting(account, user) : signedIn(account, user),
    region: regionOf(user),
    ...(error !== undefined && { errorMessage: error }),
    data: {
      LoginTo: LOGIN_TO,
      MobileVersion: 'No',
      ...(factor && { MFAIdentifier: factor.serial }),
      MFAUsed: factor || shown.mfaCode !== undefined ? 'Yes' : 'No',
    },
  }
}

/** Whatever is wrong, the page says the same. */
export function failed(world: World, page: Page): Done {
  return { world, noted: [login(page, { error: 'Failed authentication' })], error: refusal('wrong') }
}

/** Nobody may learn which names there are, and a password typed in the wrong field is kept out of the trail. */
export function unknown(world: World, account: Account, shown: Shown): Done {
  const nobody = {
    type: 'IAMUser',
    accountId: account.id,
    accessKeyId: '',
    userName: 'HIDDEN_DUE_TO_SECURITY_REASONS',
  } as const
  const noted = login({ account, shown }, { error: 'No username found in supplied account' })
  return { world, noted: [{ ...noted, identity: nobody, region: REGION }], error: refusal('wrong') }
}

/** The second factor, where there is one; or what the page says instead. */
export function secondFactor(world: World, page: Page): { readonly factor?: Factor } | Done {
  const { account, user, shown } = page
  const devices = (user ?? account.root).mfaDevices.filter(
    (serial) => shown.mfaDevice === undefined || serial === shown.mfaDevice,
  )
  if ((user ?? account.root).mfaDevices.length === 0) return {}
  if (shown.mfaCode === undefined)
    return shown.mfaDevice === undefined ? asked(world, page) : inHand(world, page, devices)
  for (const serial of devices) {
    const step = stepOfCode(account, serial, shown.mfaCode, world.now)
    if (step !== undefined) return { factor: { serial, step } }
  }
  return failed(world, page)
}

/** Whoever names a device has it in hand: a passkey is touched, of the others the code is read. */
function inHand(world: World, page: Page, [serial]: readonly string[]): { readonly factor?: Factor } | Done {
  if (serial === undefined) return failed(world, page)
  if (isPasskey(serial)) return { factor: { serial } }
  const at = nextCodeAt(page.account, serial, world.now)
  const step = stepOfCode(page.account, serial, mfaCode(world, serial, at) ?? '', at)
  return step === undefined ? failed(world, page) : { factor: { serial, step, at } }
}

/** The account whose root user is signed in to the console. */
export function rootOf(world: World, credentials: Credentials): Account | undefined {
  const who = authenticate(world, credentials, 'sts')
  const caller = 'caller' in who && who.caller.kind === 'root' && who.caller.console ? who.caller : undefined
  return caller && world.accounts[caller.account]
}

/** The page asks for a code, and CloudTrail says so. */
function asked(world: World, { account, user }: Page): Done {
  const kinds = new Set(
    (user ?? account.root).mfaDevices.map((serial) => (isPasskey(serial) ? 'U2F MFA' : 'Virtual MFA')),
  )
  const [kind = ''] = kinds
  const noted: Noted = {
    eventName: 'CheckMfa',
    account: account.id,
    identity: user ? attempting(account, user) : signedIn(account),
    region: regionOf(user),
    data: { MfaType: kinds.size > 1 ? 'Multiple MFA Devices' : kind },
  }
  return { world, noted: [noted], error: refusal('mfa') }
}

export function signedIn(account: Account, user?: User): UserIdentity {
  if (!user)
    return { type: 'Root', principalId: account.id, arn: rootArn(account), accountId: account.id, accessKeyId: '' }
  const { userName, userId, path } = user
  const arn = iamArn(account.id, 'user', userName, path)
  return { type: 'IAMUser', principalId: userId, arn, accountId: account.id, userName }
}

function attempting({ id }: Account, { userId, userName }: User): UserIdentity {
  return { type: 'IAMUser', principalId: userId, accountId: id, accessKeyId: '', userName }
}

/** Root signs in by the global page, users by that of their Region. */
export function regionOf(user: User | undefined): string {
  return user ? REGION : 'us-east-1'
}
