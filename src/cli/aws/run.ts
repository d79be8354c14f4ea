// One `aws` command against the account: its calls, page by page, and what it prints.

import { call, type Credentials, type Outcome, type World } from '#account'
import type { Files } from '../shell/files.ts'
import { writeFile } from '../shell/files.ts'
import { type Configuration, configurationOf } from './configuration.ts'
import { configure } from './configure.ts'
import { generalError, paramValidation, serviceError, type Stopped } from './errors.ts'
import { OUTPUTS } from './globals.ts'
import { contentOf } from './options.ts'
import { print } from './output.ts'
import {
  cutPage,
  firstList,
  isMembers,
  type Members,
  nextPage,
  pagingOf,
  type Resume,
  resumeFrom,
  tokenOf,
} from './paging.ts'
import { parse, type ParsedCall, type Ready } from './parse.ts'
import { problemsOf } from './problemsOf.ts'
import { queryProblem } from './query.ts'

/** Where a command runs. */
export interface Place {
  readonly world: World
  readonly credentials: Credentials
  readonly files: Files
  readonly environment: Readonly<Record<string, string>>
  readonly input: string // what stands on the standard input
  readonly interactive: boolean // more may come from the keyboard
}

export interface Made {
  readonly call: ParsedCall
  readonly outcome: Outcome<unknown>
}

export interface Ran {
  readonly place: Place
  readonly call?: ParsedCall // as the line says it; absent when it names none
  readonly made: readonly Made[]
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
  readonly asks?: true // the command waits for a line from the keyboard
}

export function runAws(place: Place, words: readonly string[]): Ran {
  if (words[0] === 'configure') {
    const done = configure(words.slice(1), place)
    if ('stderr' in done) return { place, made: [], stdout: '', ...done }
    const { files, ...said } = done
    return { place: { ...place, files }, made: [], stderr: '', ...said }
  }
  const parsed = parse(words, place.files)
  const nothing = { place, made: [] }
  if ('stderr' in parsed) return { ...nothing, stdout: '', ...parsed }
  if ('stdout' in parsed) return { ...nothing, ...parsed, stderr: '', exitCode: 0 }
  const named = { ...nothing, call: parsed.call }
  const configuration = configurationOf(place.files, place.environment, parsed.globals, place.credentials)
  if ('stderr' in configuration) return { ...named, stdout: '', ...configuration }
  const refused = refusal(configuration, parsed)
  if (refused) return { ...named, stdout: '', ...refused }
  return answered(place, parsed, configuration)
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

function answered(place: Place, ready: Ready, { credentials: signing, output }: Configuration): Ran {
  const { call: parsed, globals, outfile } = ready
  const credentials: Credentials = globals.signs ? signing : { anonymous: true }
  const { made, pages, nextToken, error } = fetched({ ...place, credentials }, ready)
  const world = made.at(-1)?.outcome.world ?? place.world
  const after = { ...place, world }
  if (error) return { place: after, call: parsed, made, stdout: '', ...error }
  const content = pages[0]?.[contentOf(parsed.operation) ?? '']
  const files =
    outfile === undefined || typeof content !== 'string' ? place.files : writeFile(place.files, outfile, content)
  const printed = print(
    {
      operation: parsed.operation,
      pages,
      paged: ready.extent !== undefined,
      ...(nextToken !== undefined && { nextToken }),
    },
    output,
    globals.query,
  )
  const said = typeof printed === 'string' ? { stdout: printed, stderr: '', exitCode: 0 } : { stdout: '', ...printed }
  return { place: { ...after, files }, call: parsed, made, ...said }
}

interface Fetched {
  readonly made: readonly Made[]
  readonly pages: readonly Members[]
  readonly nextToken?: string
  readonly error?: Stopped
}

function fetched({ world: start, credentials }: Place, { call: parsed, extent }: Ready): Fetched {
  const { operation, input } = parsed
  const paging = pagingOf(operation)
  const made: Made[] = []
  const pages: Members[] = []
  let world = start
  let at: Resume = (paging && extent?.startingToken !== undefined && resumeFrom(paging, extent.startingToken)) || {
    page: {},
    skip: 0,
  }
  let left = extent?.maxItems ?? Number.POSITIVE_INFINITY
  while (true) {
    const asked = { operation, input: { ...input, ...at.page } }
    const outcome = call(world, credentials, operation, asked.input)
    made.push({ call: asked, outcome })
    world = outcome.world
    if (!outcome.result.ok)
      return { made, pages, error: serviceError(operation.split('.')[1] ?? '', outcome.result.error) }
    const page = isMembers(outcome.result.output) ? outcome.result.output : {}
    if (!paging || !extent) return { made, pages: [page] }
    const [, length] = firstList(page)
    const end = Math.min(length, at.skip + left)
    pages.push(cutPage(page, at.skip, end))
    if (end < length) return { made, pages, nextToken: tokenOf(paging, { page: at.page, skip: end }) }
    left -= length - at.skip
    const next = nextPage(paging, page)
    if (next === undefined) return { made, pages }
    at = { page: next, skip: 0 }
    if (left === 0) return { made, pages, nextToken: tokenOf(paging, at) }
  }
}
