// The two files of `aws configure`, the environment and --profile → who signs and how answers look.
// AWS: AWS CLI User Guide v2, "Configuration and credential file settings", 2026-11.

import type { Credentials } from '#account'
import { type Files, readFile, writeFile } from '../shell/files.ts'
import { generalError, type Stopped } from './errors.ts'

const CONFIG = '~/.aws/config'
const CREDENTIALS = '~/.aws/credentials'
type Environment = Readonly<Record<string, string>>
type Settings = Readonly<Record<string, string>>

export interface Configuration {
  readonly credentials: Credentials
  readonly output: string
  readonly errorFormat: string
  readonly role?: RoleProfile // that has to be assumed first, with `credentials`
}

/** A profile whose keys are a role's. */
export interface RoleProfile {
  readonly profile: string
  readonly settings: Settings
}

export function configurationOf(
  files: Files,
  environment: Environment,
  given: { readonly profile?: string; readonly output?: string; readonly errorFormat?: string },
  signedIn: Credentials,
): Configuration | Stopped {
  const name = profileName(environment, given.profile)
  const profile = settingsOf(files, name)
  if (!profile && name !== 'default') return generalError(`The config profile (${name}) could not be found`)
  // A profile that was asked for by name beats the keys of the environment.
  const keys = given.profile === undefined ? keysOf(environment, ENVIRONMENT) : undefined
  const source = keys ? undefined : sourceOf(files, profile)
  if (typeof source === 'string') return generalError(source)
  const credentials = keys ?? keysOf(source ?? profile ?? {}, PROFILE) ?? signedIn // SIMPLIFIED: who sits at the terminal is signed in, as after `aws login`
  return {
    credentials,
    output: given.output ?? environment.AWS_DEFAULT_OUTPUT ?? profile?.output ?? 'json',
    errorFormat: given.errorFormat ?? environment.AWS_CLI_ERROR_FORMAT ?? profile?.cli_error_format ?? 'enhanced',
    ...(source && profile && { role: { profile: name, settings: profile } }),
  }
}

/** Whose keys assume the profile's role; a text says why nobody's do; undefined where the profile has no role. */
function sourceOf(files: Files, profile: Settings | undefined): Settings | string | undefined {
  if (profile?.sso_session !== undefined)
    return `Error loading SSO Token: Token for ${profile.sso_session} does not exist`
  if (profile?.role_arn === undefined) return undefined
  const { source_profile: source } = profile
  if (source === undefined) return {} // whoever is signed in
  return (
    settingsOf(files, source) ?? (source === 'default' ? {} : `The source profile "${source}" must have credentials.`)
  )
}

export function profileName(environment: Environment, given?: string): string {
  return given ?? (environment.AWS_PROFILE || environment.AWS_DEFAULT_PROFILE || 'default')
}

const ENVIRONMENT = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const
const PROFILE = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token'] as const

function keysOf(settings: Settings, [id, secret, token]: readonly [string, string, string]): Credentials | undefined {
  const accessKeyId = settings[id]
  const secretAccessKey = settings[secret]
  const sessionToken = settings[token]
  if (!accessKeyId || !secretAccessKey) return undefined
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
}

/** What both files say of a profile; undefined when neither knows it. */
export function settingsOf(files: Files, profile: string): Settings | undefined {
  const config = read(files, CONFIG)[sectionOf(CONFIG, profile)]
  const credentials = read(files, CREDENTIALS)[profile]
  return config || credentials ? { ...config, ...credentials } : undefined
}

export function profilesIn(files: Files): readonly string[] {
  const named = Object.keys(read(files, CONFIG)).flatMap((section) =>
    section === 'default' ? [section] : (/^profile (.+)$/.exec(section)?.[1] ?? []),
  )
  return [...new Set([...named, ...Object.keys(read(files, CREDENTIALS))])]
}

/** Keys go to the file of credentials, all else to the file of settings. */
function fileOf(setting: string): string {
  return (PROFILE as readonly string[]).includes(setting) ? CREDENTIALS : CONFIG
}

export function withSetting(files: Files, profile: string, setting: string, value: string): Files {
  const path = fileOf(setting)
  const section = sectionOf(path, profile)
  const sections = read(files, path)
  const written = Object.entries({ ...sections, [section]: { ...sections[section], [setting]: value } }).map(
    ([name, settings]) =>
      `[${name}]\n${Object.entries(settings)
        .map(([key, one]) => `${key} = ${one}\n`)
        .join('')}`,
  )
  return writeFile(files, path, written.join(''))
}

function sectionOf(path: string, profile: string): string {
  return path === CONFIG && profile !== 'default' ? `profile ${profile}` : profile
}

function read(files: Files, path: string): Readonly<Record<string, Settings>> {
  const sections: Record<string, Record<string, string>> = {}
  let section: Record<string, string> | undefined
  for (const line of (readFile(files, path) ?? '').split('\n')) {
    const name = /^\s*\[(.+)\]\s*$/.exec(line)?.[1]
    const [, key, value = ''] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (name !== undefined) section = sections[name] ??= {}
    else if (section && key !== undefined) section[key] = value
  }
  return sections
}
