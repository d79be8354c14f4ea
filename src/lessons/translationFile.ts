// What a translator is given: every text with its source above it, and the prose to write over.

import { isMap, isScalar, parseDocument } from 'yaml'
import { textsOf } from './texts.ts'
import type { Lesson } from './types.ts'

/**
 * `lesson.LOCALE.md` for a lesson. `source`: lesson.md; `before`: the file as it is, whose texts and prose are kept. Texts
 * whose source has changed since are marked, and those that the lesson no longer has are left out.
 */
export function translationFile(lesson: Lesson, source: string, before?: string): string {
  const [, head = '', body = ''] = split(before ?? '')
  const known = textsIn(head)
  const rows = Object.entries(textsOf(lesson)).flatMap(([key, text]) => {
    const { value = '', source: then = text } = known[key] ?? {}
    const changed = value !== '' && then !== oneLine(text) && then !== text
    return [
      ...(changed ? [`  # CHANGED. Before: ${oneLine(then)}`] : []),
      `  # ${oneLine(text)}`,
      `  ${key}: ${JSON.stringify(value)}`,
    ]
  })
  const front = [`format: ${lesson.format}`, `id: ${lesson.id}`, `of: '${lesson.version}'`, 'texts:', ...rows]
  return `---\n${front.join('\n')}\n---\n${proseFor(split(source)[2] ?? source, body)}`
}

function textsIn(head: string): Readonly<Record<string, { value: string; source: string } | undefined>> {
  const texts = parseDocument(head, { version: '1.2', schema: 'core', logLevel: 'silent' }).get('texts')
  if (!isMap(texts)) return {}
  return Object.fromEntries(
    texts.items.flatMap(({ key, value }, index) => {
      if (!isScalar(key) || !isScalar(value)) return []
      // The comment before the first key belongs to the map.
      const comment = key.commentBefore ?? (index === 0 ? texts.commentBefore : undefined) ?? ''
      const source = comment.split('\n').at(-1)?.trim() ?? ''
      return [[String(key.value), { value: String(value.value), source }]]
    }),
  )
}

/** The translated prose, and the source of each step that is not translated yet. */
function proseFor(source: string, translated: string): string {
  if (translated.trim() === '') return source
  const there = new Set(sectionsOf(translated).map(({ id }) => id))
  const missing = sectionsOf(source).filter(({ id }) => id !== '' && !there.has(id))
  return [translated.trimEnd(), ...missing.map(({ text }) => text.trim())].join('\n\n') + '\n'
}

function sectionsOf(body: string): readonly { readonly id: string; readonly text: string }[] {
  return body.split(/^(?=## )/m).map((text) => ({ id: /^## .*\{#([a-z0-9-]+)\}/.exec(text)?.[1] ?? '', text }))
}

function split(file: string): readonly string[] {
  return /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file) ?? []
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
