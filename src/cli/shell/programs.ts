// The small programs beside `aws`: text in, text out. SIMPLIFIED: the options that lessons need.

import { fromBase64, toBase64 } from '../aws/base64.ts'
import { type Files, fileName, namesIn, readFile, removeFile } from './files.ts'
import { HELP } from './help.ts'
import { jq } from './jq.ts'

export interface Asked {
  readonly words: readonly string[]
  readonly input: string
  readonly files: Files
  readonly history: readonly string[] // lines, oldest first
}
export interface Said {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
  readonly files?: Files // absent: as they were
}
export type Program = (asked: Asked) => Said

const out = (stdout: string): Said => ({ stdout, stderr: '', exitCode: 0 })
export const wrong = (stderr: string, exitCode = 1): Said => ({ stdout: '', stderr: `${stderr}\n`, exitCode })

/** The words that are options, letter by letter, those that follow a letter which takes one, and the rest. */
function sorted(
  words: readonly string[],
  valued = '',
): { flags: string; values: ReadonlyMap<string, string>; rest: readonly string[] } {
  let flags = ''
  const values = new Map<string, string>()
  const rest: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (!/^-[^-]/.test(word)) {
      rest.push(word)
      continue
    }
    const letter = word[1] ?? ''
    if (/\d/.test(letter)) values.set('n', word.slice(1))
    else if (valued.includes(letter)) values.set(letter, word.length > 2 ? word.slice(2) : (words[++at] ?? ''))
    else flags += word.slice(1)
  }
  return { flags, values, rest }
}

/** Runs on what the files hold, or on the standard input where none is named. */
function reading(name: string, paths: readonly string[], { input, files }: Asked, run: (text: string) => Said): Said {
  const texts: string[] = []
  for (const path of paths) {
    const text = path === '-' ? input : readFile(files, path)
    if (text === undefined) return wrong(`${name}: ${path}: No such file or directory`)
    texts.push(text)
  }
  return run(paths.length === 0 ? input : texts.join(''))
}

const linesIn = (text: string): readonly string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))
const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')

/** A program that makes lines of lines. */
function filter(
  name: string,
  valued: string,
  run: (lines: readonly string[], flags: string, values: ReadonlyMap<string, string>) => readonly string[],
): Program {
  return (asked) => {
    const { flags, values, rest } = sorted(asked.words, valued)
    return reading(name, rest, asked, (text) => out(textOf(run(linesIn(text), flags, values))))
  }
}

const numberIn = (values: ReadonlyMap<string, string>): number => Number(values.get('n') ?? 10)

export const PROGRAMS: Readonly<Record<string, Program>> = {
  true: () => out(''),
  false: () => ({ ...out(''), exitCode: 1 }),
  clear: () => out('\u001B[H\u001B[2J'), // to the first line and column, and nothing left on the screen
  help: () => out(HELP),
  history: ({ history }) => out(textOf(history.map((line, at) => `${String(at + 1).padStart(5)}  ${line}`))),
  pwd: () => out('/home/cloudshell-user\n'),
  mkdir: () => out(''), // a folder is there as soon as a file is in it
  echo({ words }) {
    const bare = words[0] === '-n'
    return out(`${words.slice(bare ? 1 : 0).join(' ')}${bare ? '' : '\n'}`)
  },
  printf({ words: [format = '', ...values] }) {
    let at = 0
    const text = format.replaceAll(/%[sd]|%%|\\n|\\t|\\\\/g, (sign) => {
      if (sign === '%s' || sign === '%d') return values[at++] ?? ''
      return { '%%': '%', [String.raw`\n`]: '\n', [String.raw`\t`]: '\t' }[sign] ?? '\\'
    })
    return out(text)
  },
  cat: (asked) => reading('cat', asked.words, asked, out),
  ls({ words, files }) {
    const [folder = ''] = sorted(words).rest
    if (readFile(files, folder) !== undefined) return out(`${folder}\n`)
    const names = namesIn(files, folder).map((path) => path.split('/')[0] ?? '')
    if (names.length === 0 && fileName(folder) !== '')
      return wrong(`ls: cannot access '${folder}': No such file or directory`, 2)
    return out(textOf([...new Set(names)].filter((name) => !name.startsWith('.'))))
  },
  rm({ words, files }) {
    const { flags, rest } = sorted(words)
    let left = files
    for (const path of rest) {
      const below = flags.includes('r') ? namesIn(files, path).map((name) => `${path}/${name}`) : []
      if (readFile(files, path) === undefined && below.length === 0 && !flags.includes('f'))
        return { ...wrong(`rm: cannot remove '${path}': No such file or directory`), files: left }
      for (const one of [path, ...below]) left = removeFile(left, one)
    }
    return { ...out(''), files: left }
  },
  grep(asked) {
    const { flags, values, rest } = sorted(asked.words, 'e')
    const [pattern = '', ...paths] = [...(values.has('e') ? [values.get('e') ?? ''] : []), ...rest]
    const plain = flags.includes('F')
      ? pattern.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      : flags.includes('E')
        ? pattern
        : basic(pattern)
    const expression = regularExpression(plain, flags.includes('i') ? 'gi' : 'g')
    if (!expression) return wrong(`grep: Invalid regular expression`, 2)
    return reading('grep', paths, asked, (text) => {
      const found = linesIn(text).filter((line) => line.search(expression) >= 0 !== flags.includes('v'))
      const shown = flags.includes('c')
        ? [String(found.length)]
        : flags.includes('o')
          ? found.flatMap((line) => line.match(expression) ?? [])
          : found
      return { ...out(flags.includes('q') ? '' : textOf(shown)), exitCode: found.length > 0 ? 0 : 1 }
    })
  },
  head: filter('head', 'n', (lines, _flags, values) => lines.slice(0, numberIn(values))),
  tail: filter('tail', 'n', (lines, _flags, values) => lines.slice(-numberIn(values))),
  sort: filter('sort', '', (lines, flags) => {
    const order = flags.includes('n')
      ? lines.toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b))
      : lines.toSorted()
    const unique = flags.includes('u') ? [...new Set(order)] : order
    return flags.includes('r') ? unique.toReversed() : unique
  }),
  uniq: filter('uniq', '', (lines, flags) => {
    const runs: { line: string; count: number }[] = []
    for (const line of lines) {
      const last = runs.at(-1)
      if (last?.line === line) last.count++
      else runs.push({ line, count: 1 })
    }
    return runs.map(({ line, count }) => (flags.includes('c') ? `${String(count).padStart(7)} ${line}` : line))
  }),
  cut: filter('cut', 'df', (lines, _flags, values) => {
    const sign = values.get('d') ?? '\t'
    const fields = (values.get('f') ?? '1').split(',').map(Number)
    return lines.map((line) =>
      line.includes(sign) ? fields.map((field) => line.split(sign)[field - 1] ?? '').join(sign) : line,
    )
  }),
  wc(asked) {
    const { flags, rest } = sorted(asked.words)
    return reading('wc', rest, asked, (text) => {
      const counts: Readonly<Record<string, number>> = {
        l: text.split('\n').length - 1,
        w: text.split(/\s+/).filter(Boolean).length,
        c: (toBase64(text).replaceAll('=', '').length * 6) >> 3,
      }
      const shown = (flags || 'lwc').split('').map((flag) => counts[flag] ?? 0)
      const text2 = shown.length === 1 ? String(shown[0]) : shown.map((count) => String(count).padStart(7)).join(' ')
      return out(`${text2}${rest[0] === undefined ? '' : ` ${rest[0]}`}\n`)
    })
  },
  base64(asked) {
    const { flags, rest } = sorted(asked.words, 'w')
    const decode = flags.includes('d') || flags.includes('D') || asked.words.includes('--decode')
    return reading(
      'base64',
      rest.filter((word) => word !== '--decode'),
      asked,
      (text) => {
        if (!decode) return out(`${toBase64(text)}\n`)
        const decoded = fromBase64(text)
        return decoded === undefined ? wrong('base64: invalid input') : out(decoded)
      },
    )
  },
  jq(asked) {
    const { flags, rest } = sorted(asked.words)
    const [query = '.', ...paths] = rest
    return reading('jq', paths, asked, (text) => {
      const result = jq(query, text, { raw: flags.includes('r'), compact: flags.includes('c') })
      return 'problem' in result ? wrong(`jq: error: ${result.problem}`, result.exitCode) : out(result.text)
    })
  },
}

/** In grep's basic expressions these signs mean something only behind a backslash. */
function basic(pattern: string): string {
  return pattern.replaceAll(/\\?[+?|(){}]/g, (sign) => (sign.length === 2 ? (sign[1] ?? '') : `\\${sign}`))
}

function regularExpression(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags)
  } catch {
    return undefined
  }
}
