// What stands behind an option → a value of the input: text, JSON, shorthand or the file that is named.

import type * as z from 'zod/mini'
import { type Files, readFile } from '../shell/files.ts'
import { fromBase64 } from './base64.ts'
import { generalError, paramValidation, type Stopped } from './errors.ts'
import { elementOf, isBlob, isSent, kindOf, type Option } from './options.ts'
import { readJson } from './python.ts'
import { readShorthand, shaped } from './shorthand.ts'

export type Value = { readonly value: unknown } | Stopped

/** `raw`: bytes are given as they are, as `--cli-binary-format raw-in-base64-out` has it. */
export function readValue(
  operation: string,
  option: Option,
  words: readonly string[],
  { files, raw }: { readonly files: Files; readonly raw: boolean },
): Value {
  const [first = ''] = words
  // SIMPLIFIED: where no file has that name, the name is the content.
  if (isSent(operation, option)) return { value: readFile(files, first) ?? first }
  if (option.kind === 'list') return readList(option, words, files)
  const text = loaded(first, option.flag, files)
  if (typeof text !== 'string') return text
  if (isBlob(operation, option) && !raw && !first.startsWith('fileb://')) return readBase64(text)
  if (option.kind === 'structure' || option.kind === 'map') return readComplex(option.schema, text, option.flag, files)
  return readScalar(option.kind, text)
}

function readBase64(text: string): Value {
  const bytes = fromBase64(text)
  return bytes === undefined ? generalError(`Invalid base64: "${text}"`) : { value: bytes }
}

function readScalar(kind: Option['kind'], text: string): Value {
  if (kind !== 'number') return { value: kind === 'boolean' ? text === 'true' : text }
  return /^\s*[+-]?\d+\s*$/.test(text)
    ? { value: Number(text) }
    : generalError(`invalid literal for int() with base 10: '${text}'`)
}

/** Several words, one list in JSON, or shorthand. */
function readList({ schema, flag }: Option, words: readonly string[], files: Files): Value {
  const element = elementOf(schema)
  const [first, ...more] = words
  const whole = first === undefined || more.length > 0 ? undefined : loaded(first, flag, files)
  if (whole !== undefined && typeof whole !== 'string') return whole
  if (whole?.trimStart().startsWith('[')) return readText(whole, flag)
  const values: unknown[] = []
  const kind = kindOf(element)
  const complex = kind === 'structure' || kind === 'map' || kind === 'list'
  for (const word of whole === undefined ? words : [whole]) {
    const read = complex ? readComplex(element, word, flag, files) : readScalar(kind, word)
    if ('stderr' in read) return read
    values.push(read.value)
  }
  return { value: values }
}

function readComplex(schema: z.core.$ZodType | undefined, text: string, flag: string, files: Files): Value {
  if (/^\s*[[{]/.test(text)) return readText(text, flag)
  const read = readShorthand(text, (path) => {
    const file = loaded(path, flag, files)
    return typeof file === 'string' ? file : { problem: unloadable(path) }
  })
  return 'problem' in read
    ? paramValidation(`Error parsing parameter '${flag}': ${read.problem}`)
    : { value: shaped(read.value, schema) }
}

function readText(text: string, flag: string): Value {
  const read = readJson(text)
  return 'problem' in read
    ? paramValidation(`Error parsing parameter '${flag}': Invalid JSON: ${read.problem}\nJSON received: ${text}`)
    : { value: read.value }
}

/** `file://p.json` stands for what the file holds. */
export function loaded(text: string, flag: string, files: Files): string | Stopped {
  const path = /^fileb?:\/\/(.*)$/s.exec(text)?.[1]
  if (path === undefined) return text
  return readFile(files, path) ?? paramValidation(`Error parsing parameter '${flag}': ${unloadable(text)}`)
}

function unloadable(text: string): string {
  const path = text.replace(/^fileb?:\/\//, '')
  return `Unable to load paramfile ${text}: [Errno 2] No such file or directory: '${path}'`
}
