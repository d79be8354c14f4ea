// A line of the terminal: its commands one after another, each with what the ones before have left.

import { runAws } from '../aws/run.ts'
import type { Made, Place } from '../aws/place.ts'
import type { ParsedCall } from '../aws/parse.ts'
import { readFile, writeFile } from './files.ts'
import { doubleQuoted, lex, type Part } from './lexer.ts'
import { type Command, parseShell, type Pipeline } from './parse.ts'
import { PROGRAMS, wrong } from './programs.ts'

/** What lasts from line to line. */
export interface Terminal extends Place {
  readonly variables: Readonly<Record<string, string>> // of the shell alone; those of `environment` are exported
  readonly status: number // of the last command
  readonly history: readonly string[] // lines, this one among them
}

export interface Ended {
  readonly terminal: Terminal
  readonly call?: ParsedCall // the last that a line named
  readonly made: readonly Made[]
  readonly stdout: string
  readonly stderr: string
  readonly asks?: true
}

export function runShell(terminal: Terminal, line: string): Ended {
  const lexed = lex(line)
  const failed = (stderr: string): Ended => ({
    terminal: { ...terminal, status: 2 },
    made: [],
    stdout: '',
    stderr: `${stderr}\n`,
  })
  if (lexed.open !== undefined && lexed.open !== '\\')
    return failed(`a closing ${lexed.open === '$(' ? ')' : lexed.open} is missing`)
  const pipelines = parseShell(lexed)
  if ('unexpected' in pipelines) return failed(`bash: syntax error near unexpected token \`${pipelines.unexpected}'`)
  let ended: Ended = { terminal, made: [], stdout: '', stderr: '' }
  for (const pipeline of pipelines) {
    const { status } = ended.terminal
    if ((pipeline.after === '&&' && status !== 0) || (pipeline.after === '||' && status === 0)) continue
    ended = joinedTo(ended, runPipeline(ended.terminal, pipeline))
    if (ended.asks) break
  }
  return ended
}

function joinedTo(before: Ended, { terminal, call = before.call, made, stdout, stderr, asks }: Ended): Ended {
  return {
    terminal,
    ...(call && { call }),
    made: [...before.made, ...made],
    stdout: before.stdout + stdout,
    stderr: before.stderr + stderr,
    ...(asks && { asks }),
  }
}

function runPipeline(start: Terminal, { commands }: Pipeline): Ended {
  let ended: Ended = { terminal: start, made: [], stdout: '', stderr: '' }
  let piped: string | undefined
  for (const command of commands) {
    const { interactive, input } = ended.terminal
    const fed = piped === undefined ? ended.terminal : { ...ended.terminal, input: piped, interactive: false }
    const ran = runCommand(fed, command)
    piped = ran.stdout
    ended = joinedTo({ ...ended, stdout: '' }, { ...ran, terminal: { ...ran.terminal, input, interactive } })
  }
  return ended
}

function runCommand(start: Terminal, { words, redirections, document }: Command): Ended {
  const expanded = expandAll(start, words)
  const terminal = expanded.terminal
  const assigned: Record<string, string> = {}
  const rest = [...expanded.words]
  while (/^[A-Za-z_]\w*=/.test(rest[0] ?? '') && words[0]?.[0] !== undefined) {
    const [name = '', ...value] = (rest.shift() ?? '').split('=')
    assigned[name] = value.join('=')
  }
  const targets = redirections.map(({ sign, target }) => ({ sign, path: expandAll(terminal, [target]).words[0] ?? '' }))
  const from = targets.find(({ sign }) => sign === '<')?.path
  const text = document
    ? documentText(terminal, document)
    : from === undefined
      ? undefined
      : from === '/dev/null'
        ? ''
        : readFile(terminal.files, from)
  if (from !== undefined && text === undefined)
    return {
      terminal: { ...terminal, status: 1 },
      made: expanded.made,
      stdout: '',
      stderr: `bash: ${from}: No such file or directory\n`,
    }
  const fed = text === undefined ? terminal : { ...terminal, input: text, interactive: false }
  const ran = runProgram(fed, rest, assigned)
  const kept = { ...ran.terminal, input: start.input, interactive: start.interactive }
  return redirected(
    { ...ran, terminal: kept, made: [...expanded.made, ...ran.made], stderr: expanded.stderr + ran.stderr },
    targets,
  )
}

function redirected(ended: Ended, targets: readonly { readonly sign: string; readonly path: string }[]): Ended {
  let { stdout, stderr } = ended
  let { files } = ended.terminal
  for (const { sign, path } of targets) {
    if (sign === '<') continue
    if (sign === '2>&1') {
      stdout += stderr
      stderr = ''
      continue
    }
    const text = sign.startsWith('2') ? stderr : stdout
    if (sign.startsWith('2')) stderr = ''
    else stdout = ''
    if (path !== '/dev/null')
      files = writeFile(files, path, (sign.endsWith('>>') ? (readFile(files, path) ?? '') : '') + text)
  }
  return { ...ended, terminal: { ...ended.terminal, files }, stdout, stderr }
}

function runProgram(
  terminal: Terminal,
  [name, ...words]: readonly string[],
  assigned: Readonly<Record<string, string>>,
): Ended {
  const nothing = { terminal: { ...terminal, status: 0 }, made: [], stdout: '', stderr: '' }
  if (name === undefined)
    return {
      ...nothing,
      terminal: Object.entries(assigned).reduce((at, [key, value]) => assign(at, key, value), nothing.terminal),
    }
  if (name === 'export') return { ...nothing, terminal: words.reduce(exported, nothing.terminal) }
  if (name === 'unset') return { ...nothing, terminal: words.reduce(unset, nothing.terminal) }
  const environment = { ...terminal.environment, ...assigned }
  if (name === 'env') return runEnv({ ...terminal, environment }, words, terminal)
  if (name === 'aws') {
    const { place, exitCode, ...ran } = runAws({ ...terminal, environment }, words)
    return { ...ran, terminal: { ...terminal, world: place.world, files: place.files, status: exitCode } }
  }
  const program = Object.hasOwn(PROGRAMS, name) ? PROGRAMS[name] : undefined
  const {
    files = terminal.files,
    exitCode,
    ...said
  } = program
    ? program({ words, input: terminal.input, files: terminal.files, history: terminal.history })
    : wrong(`${name}: command not found`, 127)
  return { ...said, made: [], terminal: { ...terminal, files, status: exitCode } }
}

/** `env -u AWS_PROFILE NAME=value aws …`: a command with other variables; without one, they are listed. */
function runEnv(inside: Terminal, words: readonly string[], before: Terminal): Ended {
  const environment: Record<string, string> = { ...inside.environment }
  const rest = [...words]
  while (rest[0] === '-u' || /^[A-Za-z_]\w*=/.test(rest[0] ?? '')) {
    const [name = '', ...value] = (rest.shift() ?? '').split('=')
    if (name === '-u') delete environment[rest.shift() ?? '']
    else environment[name] = value.join('=')
  }
  if (rest.length === 0) {
    const stdout = Object.entries(environment).map(([key, value]) => `${key}=${value}\n`)
    return { terminal: { ...before, status: 0 }, made: [], stdout: stdout.join(''), stderr: '' }
  }
  const ran = runProgram({ ...inside, environment }, rest, {})
  return { ...ran, terminal: { ...ran.terminal, environment: before.environment } }
}

function assign(terminal: Terminal, name: string, value: string): Terminal {
  const where = Object.hasOwn(terminal.environment, name) ? 'environment' : 'variables'
  return { ...terminal, [where]: { ...terminal[where], [name]: value } }
}

function exported(terminal: Terminal, word: string): Terminal {
  const [name = '', ...value] = word.split('=')
  const text = word.includes('=') ? value.join('=') : terminal.variables[name]
  return text === undefined ? terminal : { ...terminal, environment: { ...terminal.environment, [name]: text } }
}

function unset({ ...terminal }: Terminal, name: string): Terminal {
  const { [name]: _one, ...variables } = terminal.variables
  const { [name]: _other, ...environment } = terminal.environment
  return { ...terminal, variables, environment }
}

interface Expanded {
  readonly terminal: Terminal
  readonly words: readonly string[]
  readonly made: readonly Made[]
  readonly stderr: string
}

function expandAll(start: Terminal, words: readonly (readonly Part[])[]): Expanded {
  let terminal = start
  const made: Made[] = []
  const out: string[] = []
  let stderr = ''
  for (const word of words) {
    // A word that is only an empty variable is no word; one with quotes is.
    let text: string | undefined
    for (const part of word) {
      if ('text' in part) {
        text = (text ?? '') + part.text
        continue
      }
      let value = 'variable' in part ? valueOf(terminal, part.variable) : ''
      if ('command' in part) {
        const ran = runShell(terminal, part.command)
        terminal = { ...terminal, world: ran.terminal.world, files: ran.terminal.files, status: ran.terminal.status }
        made.push(...ran.made)
        stderr += ran.stderr
        value = ran.stdout.replace(/\n+$/, '')
      }
      const fields = part.quoted ? [value] : value.split(/\s+/).filter((field) => field !== '')
      for (const [at, field] of fields.entries()) {
        if (at > 0 && text !== undefined) out.push(text)
        text = at > 0 ? field : (text ?? '') + field
      }
    }
    if (text !== undefined) out.push(text)
  }
  return { terminal, words: out, made, stderr }
}

function valueOf({ environment, variables, status }: Terminal, name: string): string {
  return name === '?' ? String(status) : (environment[name] ?? variables[name] ?? '')
}

function documentText(
  terminal: Terminal,
  { text, quoted }: { readonly text: string; readonly quoted: boolean },
): string {
  const read = quoted ? undefined : doubleQuoted(text, 0, '')
  return read ? (expandAll(terminal, [read.parts]).words[0] ?? '') : text
}
