// A lesson's files → a Lesson, or everything that is wrong with them: file, line, column, what, and what to try.

import { startingWorld } from './account.ts'
import { type Add, addIssues } from './issues.ts'
import { callOf, mapLines, stepOf } from './normalise.ts'
import { readBody } from './prose.ts'
import { checkReferences } from './references.ts'
import { lessonSchema } from './schema.ts'
import type { Lesson, Problem } from './types.ts'
import { type Path, readYaml, type Spot } from './yaml.ts'

export interface ParsedLesson {
  readonly lesson?: Lesson
  readonly problems: readonly Problem[]
  /** Where something of the front matter stands, for problems that show up later. */
  readonly at: (path: Path) => Spot
  readonly file: string
}

/**
 * Reads one lesson. `files`: its folder, by name (`lesson.md`, maybe `account.yaml`); `fixtures`: starting accounts by
 * name, as data. `folder` only names the place in problems. Pure, never throws; `lesson` is absent when an error was found.
 */
export function parseLesson(
  files: Readonly<Record<string, string>>,
  fixtures: Readonly<Record<string, unknown>>,
  folder = '',
): ParsedLesson {
  const named = (name: string): string => (folder === '' ? name : `${folder}/${name}`)
  const file = named('lesson.md')
  const problems: Problem[] = []
  const add: Add = (code, spot, message, suggestion, beside) => {
    const place = { file: beside === undefined ? file : named(beside), ...spot }
    problems.push({ ...place, code, message, ...(suggestion !== undefined && { suggestion }), severity: 'error' })
  }
  const start = { line: 1, column: 1 }
  for (const name of Object.keys(files).filter((one) => /^lesson\.(yaml|.+\.md)$/.test(one)))
    add(
      'L103',
      start,
      'a file beside lesson.md for rules or translations is not available yet',
      'keep all in lesson.md',
      name,
    )
  const text = files['lesson.md']
  const [, head, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text ?? '') ?? []
  if (head === undefined || body === undefined) {
    add(
      'L101',
      start,
      text === undefined ? 'there is no lesson.md' : 'the file has no front matter',
      'begin with ---, the rules as YAML, and --- again',
    )
    return { problems, at: () => start, file }
  }

  const yaml = readYaml(head, 2)
  for (const { message, ...spot } of yaml.errors) add('L101', spot, message, 'compare with docs/lesson-format.md')
  if (yaml.errors.length > 0) return { problems, at: yaml.at, file }

  const front = lessonSchema.safeParse(withoutExtras(yaml.data))
  if (!front.success) addIssues(front.error.issues, [], yaml, add)

  const firstBodyLine = head.split('\n').length + 3
  const { intro, sections, problems: proseProblems } = readBody(body)
  for (const { line, column, message, suggestion } of proseProblems)
    add('L105', { line: line + firstBodyLine - 1, column }, message, suggestion)
  if (!front.success) return { problems, at: yaml.at, file }
  const raw = front.data

  const world = startingWorld(raw, files, fixtures, yaml, add)
  checkReferences(raw, world, yaml, add)
  for (const [index, step] of raw.steps.entries())
    if (!sections.some(({ id }) => id === step.id))
      add(
        'L104',
        yaml.at(['steps', index, 'id']),
        `no heading opens the step \`${step.id}\``,
        `write \`## Title {#${step.id}}\` in the text`,
      )
  for (const { id, line } of sections)
    if (!raw.steps.some((step) => step.id === id))
      add(
        'L104',
        { line: line + firstBodyLine - 1, column: 1 },
        `the heading names a step \`${id}\` that is not among steps`,
        'add the step to the front matter, or correct the id',
      )
  if (problems.length > 0 || !world) return { problems, at: yaml.at, file }

  const { watch, signIn, tools, objectives = [], requires = [], proof } = raw
  const lesson: Lesson = {
    format: 1,
    id: raw.id,
    version: raw.version,
    title: raw.title,
    summary: raw.summary,
    minutes: raw.minutes,
    level: raw.level,
    objectives,
    requires,
    world,
    signIn,
    tools: {
      terminal: tools?.terminal ?? false,
      editor: tools?.editor ?? true,
      console: tools?.console ?? [],
      diagram: tools?.diagram ?? 'evaluation',
    },
    ...(watch && { watch: callOf(watch) }),
    intro,
    steps: raw.steps.map((step) =>
      stepOf(
        step,
        sections.find(({ id }) => id === step.id),
      ),
    ),
    solution: mapLines(raw.solution),
    proof: {
      alternatives: (proof?.alternatives ?? []).map(({ name, replace }) => ({ name, replace: mapLines(replace) })),
      nearMisses: (proof?.nearMisses ?? []).map(({ name, replace, fails }) => ({
        name,
        replace: mapLines(replace),
        fails,
      })),
    },
  }
  return { lesson, problems, at: yaml.at, file }
}

/** Keys that begin with x- belong to the author and are passed over. */
function withoutExtras(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return Object.fromEntries(Object.entries(data).filter(([key]) => !key.startsWith('x-')))
}
