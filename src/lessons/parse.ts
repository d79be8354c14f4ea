// A lesson's files → a Lesson, or everything that is wrong with them: file, line, column, what, and what to try.

import type * as z from 'zod'
import { mergeFixture, worldFrom, type World } from '#account'
import { checkOf, lineOf } from './normalise.ts'
import { readBody } from './prose.ts'
import { lessonSchema, NOT_YET, type RawLesson } from './schema.ts'
import type { Lesson, Prediction, PredictionOption, Problem, Step } from './types.ts'
import { type Path, type ReadYaml, readYaml, type Spot } from './yaml.ts'

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
  const file = folder === '' ? 'lesson.md' : `${folder}/lesson.md`
  const problems: Problem[] = []
  const add = (code: string, spot: Spot, message: string, suggestion?: string): void => {
    problems.push({ file, ...spot, code, message, ...(suggestion !== undefined && { suggestion }), severity: 'error' })
  }
  const start = { line: 1, column: 1 }
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
  if (!front.success) for (const issue of front.error.issues) addIssue(issue, [], yaml, add)

  const firstBodyLine = head.split('\n').length + 3
  const { intro, sections, problems: proseProblems } = readBody(body)
  for (const { line, column, message, suggestion } of proseProblems)
    add('L105', { line: line + firstBodyLine - 1, column }, message, suggestion)
  if (!front.success) return { problems, at: yaml.at, file }
  const raw = front.data

  const world = startingWorld(raw, files, fixtures, yaml, add)
  checkReferences(raw, yaml, add)
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

type Add = (code: string, spot: Spot, message: string, suggestion?: string) => void

/** Keys that begin with x- belong to the author and are passed over. */
function withoutExtras(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return Object.fromEntries(Object.entries(data).filter(([key]) => !key.startsWith('x-')))
}

function addIssue(issue: z.core.$ZodIssue, above: Path, yaml: ReadYaml, add: Add): void {
  const path = [...above, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))]
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const spot = yaml.at([...path, key], true)
      if (NOT_YET.has(key))
        add('L103', spot, `\`${key}\` is not available yet`, 'docs/lesson-format.md says what this version reads')
      else add('L102', spot, `there is no key \`${key}\` here`, nearest(key))
    }
    return
  }
  if (issue.code === 'invalid_union') {
    // The branch that came furthest is the one the author meant.
    const branch = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? []
    for (const inner of branch) addIssue(inner, path, yaml, add)
    return
  }
  const missing = issue.code === 'invalid_type' && issue.message.includes('undefined')
  const name = path.at(-1)
  if (missing) add('L102', yaml.at(path.slice(0, -1)), `\`${String(name)}\` is missing`, `add \`${String(name)}:\``)
  else add('L102', yaml.at(path), `\`${path.join('.')}\`: ${issue.message}`, 'compare with docs/lesson-format.md')
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ code, path }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)))
}

const KEYS = (
  'format id version title summary minutes level objectives requires locales account signIn tools watch steps solution proof goals hints ' +
  'diagnose predict check state events decision answered all any not text keep point when say example options explain path count equals ' +
  'matches in exists some none sequence since principal action resource context each expect because as cli api with fails answer value'
).split(' ')

function nearest(key: string): string {
  const lower = key.toLowerCase()
  const near = KEYS.find(
    (known) =>
      known.toLowerCase() === lower ||
      known.toLowerCase().startsWith(lower.slice(0, 4)) ||
      lower.startsWith(known.toLowerCase()),
  )
  return near === undefined ? 'docs/lesson-format.md lists the keys' : `did you mean \`${near}\`?`
}

function startingWorld(
  raw: RawLesson,
  files: Readonly<Record<string, string>>,
  fixtures: Readonly<Record<string, unknown>>,
  yaml: ReadYaml,
  add: Add,
): World | undefined {
  const account = raw.account
  const spot = yaml.at(['account'])
  if (typeof account === 'string') {
    const text = files[account.replace('./', '')]
    if (text === undefined) {
      add('L104', spot, `there is no file \`${account}\``, 'put it beside lesson.md')
      return undefined
    }
    return worldOf(readYaml(text).data, () => spot, add)
  }
  if (isRecord(account) && typeof account.extends === 'string') {
    const name = account.extends.replace(/^fixture:/, '')
    if (!(name in fixtures)) {
      add(
        'L104',
        yaml.at(['account', 'extends']),
        `there is no fixture \`${name}\``,
        `one of: ${Object.keys(fixtures).join(', ')}`,
      )
      return undefined
    }
    return worldOf(
      mergeFixture(fixtures[name], account.patch ?? {}),
      (path) => yaml.at(['account', 'patch', ...path]),
      add,
    )
  }
  return worldOf(account, (path) => yaml.at(['account', ...path]), add)
}

function worldOf(fixture: unknown, at: (path: Path) => Spot, add: Add): World | undefined {
  const { world, problems } = worldFrom(fixture)
  for (const { path, message } of problems)
    add('L106', at(path), `account: ${path.join('.')}: ${message}`, 'compare with lessons/fixtures/starter.yaml')
  return world
}

/** Ids are unique, and whatever names a step, a goal or a question names one that is there. */
function checkReferences(raw: RawLesson, { at }: ReadYaml, add: Add): void {
  const goals = new Set<string>()
  const steps = new Set<string>()
  for (const [index, step] of raw.steps.entries()) {
    if (steps.has(step.id))
      add('L104', at(['steps', index, 'id']), `two steps are called \`${step.id}\``, 'give each its own id')
    steps.add(step.id)
    for (const [g, goal] of (step.goals ?? []).entries()) {
      if (goals.has(goal.id))
        add(
          'L104',
          at(['steps', index, 'goals', g, 'id']),
          `two goals are called \`${goal.id}\``,
          'give each its own id',
        )
      goals.add(goal.id)
    }
  }
  const questions = new Set(raw.steps.flatMap(({ predict }) => predict?.id ?? []))
  const named: readonly (readonly [Path, Readonly<Record<string, readonly object[]>>])[] = [
    [['solution'], raw.solution],
    ...(raw.proof?.alternatives ?? []).map(
      ({ replace }, index) => [['proof', 'alternatives', index, 'replace'], replace] as const,
    ),
    ...(raw.proof?.nearMisses ?? []).map(
      ({ replace }, index) => [['proof', 'nearMisses', index, 'replace'], replace] as const,
    ),
  ]
  for (const [path, byStep] of named)
    for (const [step, lines] of Object.entries(byStep)) {
      if (!steps.has(step))
        add('L104', at([...path, step], true), `there is no step \`${step}\``, `one of: ${[...steps].join(', ')}`)
      for (const [index, line] of lines.entries())
        if ('answer' in line && !questions.has(String(line.answer)))
          add(
            'L104',
            at([...path, step, index]),
            `there is no question \`${String(line.answer)}\``,
            `one of: ${[...questions].join(', ')}`,
          )
    }
  for (const [index, { fails }] of (raw.proof?.nearMisses ?? []).entries())
    for (const [f, goal] of fails.entries())
      if (!goals.has(goal))
        add(
          'L104',
          at(['proof', 'nearMisses', index, 'fails', f]),
          `there is no goal \`${goal}\``,
          `one of: ${[...goals].join(', ')}`,
        )
}

type RawStep = RawLesson['steps'][number]

function stepOf(
  { id, watch, goals = [], hints = [], diagnose = [], predict }: RawStep,
  section: { title: string; prose: Step['body'] } | undefined,
): Step {
  return {
    id,
    title: section?.title ?? id,
    body: section?.prose ?? [],
    ...(watch && { watch: callOf(watch) }),
    goals: goals.map((goal) => ({
      id: goal.id,
      text: goal.text,
      keep: goal.keep ?? false,
      check: checkOf(goal.check),
    })),
    hints: hints.map((hint) =>
      typeof hint === 'string'
        ? { text: hint }
        : { text: hint.text, ...(hint.point !== undefined && { point: hint.point }) },
    ),
    diagnose: diagnose.map(({ when, say, example }) => ({ when: checkOf(when), say, example: example.map(lineOf) })),
    ...(predict && { predict: predictionOf(predict) }),
  }
}

const DECISIONS: Readonly<Record<string, PredictionOption>> = {
  allow: { id: 'Allow', text: 'Allowed' },
  explicitDeny: { id: 'ExplicitDeny', text: 'Denied: something forbids it' },
  implicitDeny: { id: 'ImplicitDeny', text: 'Denied: nothing allows it' },
}

function predictionOf({ options, ...rest }: NonNullable<RawStep['predict']>): Prediction {
  return {
    ...rest,
    options: options.map((option) => {
      const { id, text } = typeof option === 'string' ? { id: option, text: undefined } : option
      const decision = DECISIONS[id]
      // Anything else names a step of the evaluation; the proof sees to it that the right one is offered.
      return decision
        ? { id: decision.id, text: text ?? decision.text }
        : ({ id, text: text ?? id } as PredictionOption)
    }),
  }
}

function callOf({
  as,
  api,
  with: input = {},
}: {
  as: string
  api: string
  with?: Record<string, unknown> | undefined
}) {
  return { as, operation: api, input }
}

function mapLines(byStep: RawLesson['solution']): Lesson['solution'] {
  return Object.fromEntries(Object.entries(byStep).map(([step, lines]) => [step, lines.map(lineOf)]))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
