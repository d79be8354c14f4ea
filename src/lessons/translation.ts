// lesson.de.md: the words of a lesson in another language. It has texts and prose, and no key that could change a grade.

import * as z from 'zod'
import { type Add, addIssues } from './issues.ts'
import { readBody } from './prose.ts'
import { id, keys, text, version } from './schema/atoms.ts'
import { suggest } from './suggest.ts'
import { textsOf } from './texts.ts'
import type { Block, Lesson, Prose, Translation } from './types.ts'
import { readYaml } from './yaml.ts'

const schema = keys({
  format: z.literal(1),
  id,
  of: version.describe('The version of the lesson that was translated'),
  texts: z.record(text, z.string().max(4000)).describe('By key; an empty one is not translated yet'),
})

/** `add` tells of the file itself. undefined when it cannot be read. */
export function readTranslation(lesson: Lesson, locale: string, file: string, add: Add): Translation | undefined {
  const [, head, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file) ?? []
  if (head === undefined || body === undefined) {
    add('L101', { line: 1, column: 1 }, 'the file has no front matter', 'begin with ---, format, id, of and texts')
    return undefined
  }
  const yaml = readYaml(head, 2)
  for (const { message, ...spot } of yaml.errors) add('L101', spot, message, 'correct the YAML')
  if (yaml.errors.length > 0) return undefined
  const read = schema.safeParse(yaml.data)
  if (!read.success) addIssues(read.error.issues, [], yaml, add)
  if (!read.success) return undefined

  const firstLine = head.split('\n').length + 3
  const { intro, sections, problems } = readBody(body)
  for (const { line, column, message, suggestion } of problems)
    add('L105', { line: line + firstLine - 1, column }, message, suggestion)
  const known = Object.keys(textsOf(lesson))
  for (const key of Object.keys(read.data.texts))
    if (!known.includes(key))
      add('L902', yaml.at(['texts', key], true), `the lesson has no text \`${key}\``, nearest(key, known))
  if (read.data.id !== lesson.id)
    add('L902', yaml.at(['id']), `this is a translation of \`${read.data.id}\``, `write \`id: ${lesson.id}\``)
  for (const section of sections) {
    const spot = { line: section.line + firstLine - 1, column: 1 }
    const step = lesson.steps.find((one) => one.id === section.id)
    if (!step)
      add(
        'L902',
        spot,
        `the lesson has no step \`${section.id}\``,
        suggest(
          section.id,
          lesson.steps.map((one) => one.id),
        ),
      )
    else if (codeOf(step.body) !== codeOf(section.prose))
      add('L903', spot, `the code of \`${section.id}\` is not that of the lesson`, 'leave blocks of code as they are')
  }
  return {
    locale,
    of: read.data.of,
    texts: Object.fromEntries(Object.entries(read.data.texts).filter(([, one]) => one !== '')),
    intro,
    steps: Object.fromEntries(sections.map((section) => [section.id, { title: section.title, body: section.prose }])),
  }
}

function nearest(key: string, known: readonly string[]): string {
  const hint = suggest(key, known)
  return hint.startsWith('did you') ? hint : 'write the skeleton with `npm run lessons -- texts --extract`'
}

function codeOf(prose: Prose): string {
  return JSON.stringify(prose.flatMap(codeIn))
}

function codeIn(block: Block): readonly string[] {
  switch (block.type) {
    case 'code':
      return [`${block.lang} ${block.run ? 'run' : ''}\n${block.value}`]
    case 'quote':
    case 'box':
      return block.children.flatMap(codeIn)
    case 'list':
      return block.items.flatMap((item) => item.flatMap(codeIn))
    default:
      return []
  }
}
