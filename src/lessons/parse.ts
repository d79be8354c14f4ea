// A lesson's files → a Lesson, or everything that is wrong with them: file, line, column, what, and what to try.

import { startingWorld } from './account.ts'
import { readFront, recordOf } from './files.ts'
import { type Add, addIssues } from './issues.ts'
import { callOf, scriptOf, wayOf } from './normalise/line.ts'
import { stepOf } from './normalise/step.ts'
import { type Body, readBody } from './prose.ts'
import { checkProse } from './proseReferences.ts'
import { rightIn } from './questions/right.ts'
import { checkReferences } from './references/index.ts'
import { lessonSchema, type RawLesson } from './schema/lesson.ts'
import { readTranslation } from './translation.ts'
import type { Lesson, Problem, Translation } from './types.ts'
import type { Path, ReadYaml, Spot } from './yaml.ts'

export interface ParsedLesson {
  readonly lesson?: Lesson
  readonly problems: readonly Problem[]
  /** Where something of the front matter stands, for problems that show up later. */
  readonly at: (path: Path) => Spot & { readonly file: string }
  readonly translations?: readonly Translation[]
}

/** What a lesson takes over from the course that it stands in. Alone it has none. */
export interface Surroundings {
  readonly fixtures?: Readonly<Record<string, unknown>> // starting accounts by name, as data
  readonly defaults?: Readonly<Record<string, unknown>> // merged under the lesson's own keys
  readonly glossary?: Readonly<Record<string, string>>
  readonly lessons?: readonly string[] // ids, for `requires`
}

/**
 * Reads one lesson. `files`: its folder, by name (`lesson.md`, maybe `account.yaml`; of images only the name counts).
 * `folder` only names the place in problems. Pure, never throws; `lesson` is absent when an error was found.
 */
export function parseLesson(
  files: Readonly<Record<string, string>>,
  around: Surroundings = {},
  folder = '',
): ParsedLesson {
  const named = (name: string): string => (folder === '' ? name : `${folder}/${name}`)
  const file = named('lesson.md')
  const problems: Problem[] = []
  const add: Add = (code, { file: ofSpot, ...spot }, message, suggestion, beside = ofSpot) => {
    const place = { file: beside === undefined ? file : named(beside), ...spot }
    problems.push({ ...place, code, message, ...(suggestion !== undefined && { suggestion }), severity: 'error' })
  }
  const front = readFront(files, add)
  if (!front) return { problems, at: () => ({ file, line: 1, column: 1 }) }
  const yaml = { ...front.yaml, data: withDefaults(front.yaml.data, around.defaults) }
  const at: ParsedLesson['at'] = (path) => {
    const { file: beside, ...spot } = yaml.at(path)
    return { ...spot, file: beside === undefined ? file : named(beside) }
  }

  const read = lessonSchema.safeParse(yaml.data)
  if (!read.success) addIssues(read.error.issues, [], yaml, add)
  const body = readBody(front.body)
  for (const { line, column, message, suggestion } of body.problems)
    add('L105', { line: line + front.bodyLine - 1, column }, message, suggestion)
  if (!read.success) return { problems, at }

  const world = startingWorld(read.data, files, around.fixtures ?? {}, yaml, add)
  checkReferences(read.data, world, yaml, add, around.lessons)
  checkHeadings(read.data, body, front.bodyLine, yaml, add)
  const glossary = { ...around.glossary, ...read.data.glossary }
  checkProse(body, { files, glossary, alone: around.glossary === undefined }, front.bodyLine, add)
  if (problems.length > 0 || !world) return { problems, at }
  const lesson = lessonOf(read.data, { world, body, glossary })
  const translations = translationsOf(lesson, read.data.locales?.translations ?? [], files, yaml, add)
  return problems.length > 0 ? { problems, at } : { lesson, problems, at, translations }
}

/** Those that are named must be there, and the other way round. */
function translationsOf(
  lesson: Lesson,
  locales: readonly string[],
  files: Readonly<Record<string, string>>,
  { at }: ReadYaml,
  add: Add,
): readonly Translation[] {
  const found = Object.keys(files).flatMap((name) => /^lesson\.(.+)\.md$/.exec(name)?.[1] ?? [])
  for (const locale of found)
    if (!locales.includes(locale))
      add(
        'L104',
        at(['locales']),
        `\`lesson.${locale}.md\` is not named`,
        `write \`translations: [${locale}]\` in \`locales\``,
      )
  return locales.flatMap((locale, index) => {
    const name = `lesson.${locale}.md`
    const text = files[name]
    if (text === undefined) {
      add('L104', at(['locales', 'translations', index]), `there is no file \`${name}\``, 'write it, or take it out')
      return []
    }
    return (
      readTranslation(lesson, locale, text, (code, spot, message, suggestion) =>
        add(code, spot, message, suggestion, name),
      ) ?? []
    )
  })
}

function lessonOf(
  raw: RawLesson,
  { world, body, glossary }: { world: Lesson['world']; body: Body; glossary: Lesson['glossary'] },
): Lesson {
  const { watch, tools, proof } = raw
  const account = raw.account !== 'none'
  const rightOf = rightIn(world)
  return {
    format: raw.format,
    id: raw.id,
    version: raw.version,
    title: raw.title,
    summary: raw.summary,
    locale: raw.locales?.source ?? 'en',
    minutes: raw.minutes,
    level: raw.level,
    objectives: raw.objectives ?? [],
    requires: raw.requires ?? [],
    needs: raw.needs ?? [],
    renamed: raw.renamed ?? {},
    flawed: raw.flawed ?? [],
    glossary: Object.fromEntries(
      body.named.flatMap(({ name }) => (Object.hasOwn(glossary, name) ? [[name, glossary[name] ?? '']] : [])),
    ),
    account,
    world,
    signIn: raw.signIn,
    tools: {
      terminal: tools?.terminal ?? false,
      editor: tools?.editor ?? account,
      mute: tools?.mute ?? [],
      console: tools?.console ?? [],
      diagram: tools?.diagram ?? (account ? 'evaluation' : 'none'),
    },
    ...(watch && { watch: callOf(watch) }),
    intro: body.intro,
    steps: raw.steps.map((step) =>
      stepOf(
        step,
        body.sections.find(({ id }) => id === step.id),
        rightOf,
      ),
    ),
    solution: scriptOf(raw.solution),
    proof: {
      alternatives: (proof?.alternatives ?? []).map(wayOf),
      nearMisses: (proof?.nearMisses ?? []).map(({ fails, ...way }) => ({ ...wayOf(way), fails })),
    },
  }
}

/** Headings and steps are the same, by id. */
function checkHeadings({ steps }: RawLesson, { sections }: Body, bodyLine: number, { at }: ReadYaml, add: Add): void {
  for (const [index, { id }] of steps.entries())
    if (!sections.some((section) => section.id === id))
      add(
        'L104',
        at(['steps', index, 'id']),
        `no heading opens the step \`${id}\``,
        `write \`## Title {#${id}}\` in the text`,
      )
  for (const { id, line } of sections)
    if (!steps.some((step) => step.id === id))
      add(
        'L104',
        { line: line + bodyLine - 1, column: 1 },
        `the heading names a step \`${id}\` that is not among steps`,
        'add the step to the front matter, or correct the id',
      )
}

/** Keys that begin with x- belong to the author and are passed over. Maps are merged with those of the course, one deep. */
function withDefaults(data: unknown, defaults: Readonly<Record<string, unknown>> = {}): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  const own = Object.entries(data).filter(([key]) => !key.startsWith('x-'))
  return {
    ...defaults,
    ...Object.fromEntries(
      own.map(([key, value]) => [key, key === 'tools' ? { ...recordOf(defaults.tools), ...recordOf(value) } : value]),
    ),
  }
}
