// The steps of the console that are no calls of an API: what they are called, and the control that takes each (`point`).
// A control that stands in a row of a table has the row's name behind its point: `…deactivate-AKIA…`.

import type { ConsoleAction } from '#account'

export interface Step {
  readonly title: string
  readonly point: string
  readonly why?: string // it is refused where no policy was asked
}

// AWS: IAM User Guide, "Tasks that require root user credentials", 2026-11
const ROOT_ALONE =
  'A few tasks belong to the root user alone. No policy can give them to anybody else. Sign in as root.'

const SWITCH =
  'The console says the same whatever is wrong: there is no such account or role, its trust policy does not name you, or you are root, whom AWS never lets switch.'

export const steps: Readonly<Record<ConsoleAction, Step>> = {
  'sign-in': { title: 'Sign in', point: 'console.signin.sign-in' },
  'sign-in.root': { title: 'Sign in as root', point: 'console.signin.sign-in-root' },
  'sign-out': { title: 'Sign out', point: 'identity.sign-out' },
  'switch-role': { title: 'Switch role', point: 'console.switch-role.switch-role', why: SWITCH },
  'exit-role': { title: 'Switch back', point: 'identity.exit-role' },
  'security-credentials.change-root-password': {
    title: 'Change the password of root',
    point: 'console.security-credentials.change-root-password',
    why: ROOT_ALONE,
  },
  'security-credentials.change-password': {
    title: 'Change your password',
    point: 'console.security-credentials.change-password',
  },
  'security-credentials.assign-mfa': {
    title: 'Assign MFA device',
    point: 'console.security-credentials.assign-mfa-device',
  },
  'security-credentials.resync-mfa': {
    title: 'Resync the MFA device',
    point: 'console.security-credentials.resync-mfa',
  },
  'security-credentials.deactivate-mfa': {
    title: 'Remove the MFA device',
    point: 'console.security-credentials.deactivate-mfa',
  },
  'security-credentials.create-access-key': {
    title: 'Create access key',
    point: 'console.security-credentials.create-access-key',
  },
  'security-credentials.update-access-key': {
    title: 'Change the access key',
    point: 'console.security-credentials.deactivate',
  },
  'security-credentials.delete-access-key': {
    title: 'Delete the access key',
    point: 'console.security-credentials.delete-access-key',
  },
  'account.change-email': {
    title: 'Change the e-mail address',
    point: 'console.account.change-email',
    why: ROOT_ALONE,
  },
  'account.change-name': { title: 'Change the account name', point: 'console.account.change-name' },
  'account.iam-billing-access': {
    title: 'Change access to billing',
    point: 'console.account.iam-billing-access',
    why: ROOT_ALONE,
  },
  'account.close': { title: 'Close the account', point: 'console.account.close', why: ROOT_ALONE },
}
