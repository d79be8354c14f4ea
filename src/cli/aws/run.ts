// One `aws` command against the account: its calls, page by page, and what it prints.

import { writeFile } from '../shell/files.ts'
import { assume } from './assumed.ts'
import { type Configuration, configurationOf } from './configuration.ts'
import { API_COMMANDS, LOCAL_COMMANDS } from './custom.ts'
import { generalError, noCredentials, paramValidation, serviceError, type Stopped } from './errors.ts'
import { type Globals, OUTPUTS, takeGlobals } from './globals.ts'
import { contentOf } from './options.ts'
import { print } from './output.ts'
import { isMembers, type Members } from './members.ts'
import { cutPage, firstList, nextPage, pagingOf, type Resume, resumeFrom, tokenOf } from './paging.ts'
import { parse, type Ready } from './parse.ts'
import { begin, ended, type Place, type Ran, request, type Work } from './place.ts'
import { problemsOf } from './problemsOf.ts'
import { queryProblem } from './query.ts'
import { wait } from './waiters.ts'

const VERSION = 'aws-cli/2.36.7 Python/3.14.2 Linux/6.1.0 exe/x86_64\n'

export function runAws(place: Place, words: readonly string[]): Ran {
  const said = (stdout: string): Ran => ({ place, made: [], stdout, stderr: '', exitCode: 0 })
  if (words.length === 1 && words[0] === '--version') return said(VERSION)
  const taken = takeGlobals(words)
  if ('stderr' in taken) return { ...said(''), ...taken }
  const { rest, globals } = taken
  const [command = '', ...more] = rest
  if (Object.hasOwn(LOCAL_COMMANDS, command) && rest.at(-1) !== 'help') {
    const done = LOCAL_COMMANDS[command]?.(place, more, globals.profile)
    return done && 'made' in done ? done : { ...said(''), ...done }
  }
  if (Object.hasOwn(API_COMMANDS, command) && rest.at(-1) !== 'help') {
    const run = API_COMMANDS[command]?.(more)
    if (!run || 'stderr' in run) return { ...said(''), ...run }
    const configuration = configurationFor(place, globals)
    if ('stderr' in configuration) return { ...said(''), ...configuration }
    return signed(place, configuration, globals, (work) => over(work, run(work)))
  }
  const parsed = parse(rest, globals, place.files)
  if ('stderr' in parsed) return { ...said(''), ...parsed }
  if ('stdout' in parsed) return said(parsed.stdout)
  const configuration = configurationFor(place, globals)
  if ('stderr' in configuration) return { ...said(''), call: parsed.call, ...configuration }
  const refused = refusal(configuration, parsed)
  if (refused) return { ...said(''), call: parsed.call, ...refused }
  const ran = signed(place, configuration, globals, (work) => answered(work, parsed, configuration))
  return { ...ran, call: parsed.call }
}

function configurationFor({ files, environment, credentials }: Place, globals: Globals): Configuration | Stopped {
  return configurationOf(files, environment, globals, credentials)
}

/** With whose credentials the work is done, those of a role once it is assumed. */
function signed(place: Place, { credentials, role }: Configuration, { signs }: Globals, run: (work: Work) => Ran): Ran {
  if (!signs) return run(begin(place, { anonymous: true }))
  if ('anonymous' in credentials) return over(begin(place, credentials), noCredentials())
  if (!role) return run(begin(place, credentials))
  const assumed = assume(place, credentials, role)
  return 'work' in assumed ? run({ ...assumed.work, credentials: assumed.credentials }) : assumed
}

function over(work: Work, exit: number | Stopped): Ran {
  if (typeof exit === 'number') return ended(work, exit)
  return ended({ ...work, stderr: work.stderr + exit.stderr }, exit.exitCode)
}

/** What `aws` finds wrong before it calls. */
function refusal(
  { output }: Configuration,
  { call: { operation, input }, globals, extent }: Ready,
): Stopped | undefined {
  const problem = globals.query === undefined ? undefined : queryProblem(globals.query)
  if (problem) return problem
  if (!OUTPUTS.includes(output)) return generalError(`Unknown output type: ${output}`)
  const paging = pagingOf(operation)
  if (paging && extent?.startingToken !== undefined && !resumeFrom(paging, extent.startingToken))
    return generalError(`Bad starting token: ${extent.startingToken}`)
  const problems = problemsOf(operation, input)
  return problems.length === 0 ? undefined : paramValidation(`Parameter validation failed:\n${problems.join('\n')}`)
}

function answered(work: Work, ready: Ready, { output, errorFormat }: Configuration): Ran {
  const { call: parsed, globals, waiter, extent } = ready
  if (waiter) return over(work, wait(work, waiter, parsed.input) ?? 0)
  const { pages, nextToken, error } = fetched(work, ready)
  if (error) return over(work, serviceError(parsed.operation.split('.')[1] ?? '', error, errorFormat))
  const shown = { ...toFile(work, ready, pages), paged: extent !== undefined, operation: parsed.operation }
  const printed = print({ ...shown, ...(nextToken !== undefined && { nextToken }) }, output, globals.query)
  if (typeof printed !== 'string') return over(work, printed)
  work.stdout += printed
  return ended(work, 0)
}

/** Writes the part of an answer that belongs into a file, and leaves the rest. */
function toFile(
  work: Work,
  { call: { operation }, outfile, bootstrap }: Ready,
  pages: readonly Members[],
): { readonly pages: readonly Members[] } {
  const [page = {}] = pages
  if (outfile === undefined) return { pages }
  if (bootstrap === undefined) {
    const content = page[contentOf(operation) ?? '']
    if (typeof content === 'string') work.files = writeFile(work.files, outfile, content)
    return { pages }
  }
  const device = isMembers(page.VirtualMFADevice) ? page.VirtualMFADevice : {}
  const { QRCodePNG: picture, Base32StringSeed: seed, ...shown } = device
  work.files = writeFile(work.files, outfile, String(bootstrap === 'QRCodePNG' ? picture : seed))
  return { pages: [{ ...page, VirtualMFADevice: shown }] }
}

interface Fetched {
  readonly pages: readonly Members[]
  readonly nextToken?: string
  readonly error?: { readonly code: string; readonly message: string }
}

function fetched(work: Work, { call: { operation, input }, extent }: Ready): Fetched {
  const paging = pagingOf(operation)
  const pages: Members[] = []
  let at: Resume = (paging && extent?.startingToken !== undefined && resumeFrom(paging, extent.startingToken)) || {
    page: {},
    skip: 0,
  }
  let left = extent?.maxItems ?? Number.POSITIVE_INFINITY
  while (true) {
    const result = request(work, operation, { ...input, ...at.page })
    if (!result.ok) return { pages, error: result.error }
    const page = isMembers(result.output) ? result.output : {}
    if (!paging || !extent) return { pages: [page] }
    const [, length] = firstList(page)
    const end = Math.min(length, at.skip + left)
    pages.push(cutPage(page, at.skip, end))
    if (end < length) return { pages, nextToken: tokenOf(paging, { page: at.page, skip: end }) }
    left -= length - at.skip
    const next = nextPage(paging, page)
    if (next === undefined) return { pages }
    at = { page: next, skip: 0 }
    if (left === 0) return { pages, nextToken: tokenOf(paging, at) }
  }
}
