// `aws sso login`. SIMPLIFIED: this account has no IAM Identity Center, so nobody answers at its address.
// AWS: AWS CLI 2.36.7 as run, and its User Guide, "Configuring IAM Identity Center authentication", 2026-11.

import { profileName, settingsOf } from './configuration.ts'
import { generalError, invalidChoice, misused, type Stopped } from './errors.ts'
import type { Place, Ran } from './place.ts'

export const SSO_COMMANDS: readonly string[] = ['login', 'logout']

export function sso(place: Place, [verb]: readonly string[], given: string | undefined): Ran | Stopped {
  if (verb === undefined) return misused('the following arguments are required: subcommand')
  if (!SSO_COMMANDS.includes(verb)) return invalidChoice('subcommand', verb, SSO_COMMANDS)
  if (verb === 'logout') return { place, made: [], stdout: '', stderr: '', exitCode: 0 } // of what nobody is signed in to
  const name = profileName(place.environment, given)
  const profile = settingsOf(place.files, name)
  if (!profile && name !== 'default') return generalError(`The config profile (${name}) could not be found`)
  const missing = ['sso_start_url', 'sso_region'].filter((key) => profile?.[key] === undefined)
  if (missing.length > 0 && profile?.sso_session === undefined)
    return generalError(
      `Missing the following required SSO configuration values: ${missing.join(', ')}. To make sure this profile is properly configured to use SSO, please run: aws configure sso`,
    )
  return generalError(
    `Could not connect to the endpoint URL: "https://oidc.${profile?.sso_region ?? 'us-east-1'}.amazonaws.com/client/register"`,
  )
}
