// The steps of the console that are no calls of an API: what they are called, and the control that takes each (`point`).
// A control that stands in a row of a table has the row's name behind its point: `…deactivate-AKIA…`.

import type { ConsoleAction } from '#account'

export interface Step {
  readonly title: string
  readonly point: string
}

export const steps: Readonly<Record<ConsoleAction, Step>> = {
  'sign-in': { title: 'Sign in', point: 'console.signin.sign-in' },
  'sign-in.root': { title: 'Sign in as root', point: 'console.signin.sign-in-root' },
  'sign-out': { title: 'Sign out', point: 'identity.sign-out' },
  'switch-role': { title: 'Switch role', point: 'console.switch-role.switch-role' },
  'exit-role': { title: 'Switch back', point: 'identity.exit-role' },
  'security-credentials.change-root-password': {
    title: 'Change the password of root',
    point: 'console.security-credentials.change-root-password',
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
  'account.change-email': { title: 'Change the e-mail address', point: 'console.account.change-email' },
  'account.change-name': { title: 'Change the account name', point: 'console.account.change-name' },
  'account.iam-billing-access': { title: 'Change access to billing', point: 'console.account.iam-billing-access' },
  'account.close': { title: 'Close the account', point: 'console.account.close' },
}
