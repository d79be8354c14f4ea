// `aws configure`: the settings of a profile, asked for one by one, or got, set and listed.
// AWS: AWS CLI User Guide v2, "aws configure", and AWS CLI 2.36.7 as run, 2026-11.

import type { Files } from '../shell/files.ts'
import { profileName, profilesIn, settingsOf, withSetting } from './configuration.ts'
import { invalidChoice, misused, type Stopped } from './errors.ts'
import type { Place, Ran } from './place.ts'

type Environment = Readonly<Record<string, string>>
type Said = Pick<Ran, 'stdout' | 'exitCode' | 'asks'> & { readonly files: Files }

export const CONFIGURE_COMMANDS: readonly string[] = ['get', 'list', 'list-profiles', 'set']

const QUESTIONS = [
  ['AWS Access Key ID', 'aws_access_key_id'],
  ['AWS Secret Access Key', 'aws_secret_access_key'],
  ['Default region name', 'region'],
  ['Default output format', 'output'],
] as const

/** What stands on the standard input are the answers; a person at the keyboard is asked as long as one is missing. */
export function configure(place: Place, words: readonly string[], given: string | undefined): Ran | Stopped {
  const said = answered(place, words, given)
  if ('stderr' in said) return said
  const { files, ...rest } = said
  return { place: { ...place, files }, made: [], stderr: '', ...rest }
}

function answered(
  { files, environment, ...at }: Place,
  [verb, setting, value]: readonly string[],
  given: string | undefined,
): Said | Stopped {
  const profile = profileName(environment, given)
  const done = { files, exitCode: 0 }
  const said = settingsOf(files, profile)
  switch (verb) {
    case undefined:
      return ask(profile, { ...at, files })
    case 'list':
      return { ...done, stdout: listed(given, said ?? {}, environment) }
    case 'list-profiles':
      return {
        ...done,
        stdout: profilesIn(files)
          .map((name) => `${name}\n`)
          .join(''),
      }
    case 'get': {
      if (setting === undefined) return misused('the following arguments are required: varname')
      const found = said?.[setting]
      return found === undefined ? { ...done, stdout: '', exitCode: 1 } : { ...done, stdout: `${found}\n` }
    }
    case 'set':
      if (setting === undefined || value === undefined)
        return misused(`the following arguments are required: ${setting === undefined ? 'varname, ' : ''}value`)
      return { ...done, files: withSetting(files, profile, setting, value), stdout: '' }
    default:
      return invalidChoice('subcommand', verb, CONFIGURE_COMMANDS)
  }
}

function ask(profile: string, { files, input, interactive }: Pick<Place, 'files' | 'input' | 'interactive'>): Said {
  const lines = input.split('\n').slice(0, -1)
  const now = settingsOf(files, profile)
  let stdout =
    now || profile === 'default'
      ? ''
      : "\nTip: You can deliver temporary credentials to the AWS CLI using your AWS Console session by running the command 'aws login'.\n\n"
  let after = files
  for (const [at, [question, setting]] of QUESTIONS.entries()) {
    const old = now?.[setting]
    stdout += `${question} [${setting.startsWith('aws_') ? masked(old) : (old ?? 'None')}]: `
    const line = lines[at]
    if (line === undefined && interactive) return { files, stdout, exitCode: 0, asks: true }
    if (line) after = withSetting(after, profile, setting, line)
  }
  return { files: after, stdout, exitCode: 0 }
}

function masked(key: string | undefined): string {
  return key === undefined ? 'None' : `${'*'.repeat(16)}${key.slice(-4)}`
}

function listed(given: string | undefined, said: Readonly<Record<string, string>>, environment: Environment): string {
  const row = (name: string, value: string, type: string, place: string): string =>
    `${name.padEnd(10)} : ${value.padEnd(24)} : ${type.padEnd(16)} : ${place}\n`
  const found = (name: string, variables: readonly string[], setting: string, file: string): string => {
    const hide = setting.startsWith('aws_') ? masked : (text: string): string => text
    const variable = variables.map((one) => environment[one]).find(Boolean)
    const place = variables.length > 1 ? `[${variables.map((one) => `'${one}'`).join(', ')}]` : ''
    if (variable) return row(name, hide(variable), 'env', place)
    const value = said[setting]
    if (value === undefined) return row(name, '<not set>', 'None', 'None')
    return row(name, hide(value), file, file === 'config-file' ? '~/.aws/config' : '')
  }
  const profile = given ?? environment.AWS_PROFILE
  return [
    row('NAME', 'VALUE', 'TYPE', 'LOCATION'),
    profile
      ? row(
          'profile',
          profile,
          given ? 'manual' : 'env',
          given ? '--profile' : "['AWS_PROFILE', 'AWS_DEFAULT_PROFILE']",
        )
      : row('profile', '<not set>', 'None', 'None'),
    found('access_key', ['AWS_ACCESS_KEY_ID'], 'aws_access_key_id', 'shared-credentials-file'),
    found('secret_key', ['AWS_SECRET_ACCESS_KEY'], 'aws_secret_access_key', 'shared-credentials-file'),
    found('region', ['AWS_REGION', 'AWS_DEFAULT_REGION'], 'region', 'config-file'),
  ].join('')
}
