// --output yaml and yaml-stream: sorted keys, lists not indented. AWS: AWS CLI 2.36.7 as run, 2026-11.

import { isMembers } from '../members.ts'

export function toYaml(value: unknown): string {
  return isNested(value) ? `${lines(value).join('\n')}\n` : `${scalar(value)}\n`
}

/** Each page is an item of one list. */
export function toYamlStream(pages: readonly unknown[]): string {
  return pages.map((page) => toYaml([page])).join('')
}

function lines(value: unknown): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((item) => {
      const [first = '', ...rest] = isNested(item) ? lines(item) : [scalar(item)]
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)]
    })
  if (!isMembers(value)) return [scalar(value)]
  return Object.keys(value)
    .toSorted()
    .flatMap((key) => {
      const member = value[key]
      if (!isNested(member)) return [`${scalar(key)}: ${scalar(member)}`]
      return [`${scalar(key)}:`, ...lines(member).map((line) => (Array.isArray(member) ? line : `  ${line}`))]
    })
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

// What YAML would read as something else than this text. YAML 1.1, as Python's writer has it.
const RESERVED =
  /^(?:[-+]?[\d._,:]+(?:e[-+]?\d+)?|\d{4}-\d\d?-\d\d?.*|0[xob][\da-f_]+|y|yes|n|no|true|false|on|off|null|~|[-+]?\.(?:inf|nan)|=|<<|)$/i
const INDICATOR = /^[-?:](?=\s|$)|^[,[\]{}#&*!|>'"%@`]|: |:$| #|^\s|\s$|^(?:---|\.\.\.)/

function scalar(value: unknown): string {
  if (Array.isArray(value)) return '[]'
  if (typeof value === 'object' && value !== null) return '{}'
  if (typeof value !== 'string') return JSON.stringify(value ?? null)
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001F\u007F-\u009F]/.test(value)) return JSON.stringify(value)
  return RESERVED.test(value) || INDICATOR.test(value) ? `'${value.replaceAll("'", "''")}'` : value
}
