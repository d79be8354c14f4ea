// Proves a lesson before a learner sees it: the start fails, the solution passes, nothing in it is idle, mistakes and
// sledgehammers fail. The levels are those of docs/lesson-format.md.

import { toLine } from '#cli'
import { rightOption } from './checks/answered.ts'
import { check } from './checks/index.ts'
import type { ParsedLesson } from './parse.ts'
import { advance, playLine, startRun } from './run.ts'
import type { Goal, Lesson, Line, Problem, Run } from './types.ts'
import type { Path } from './yaml.ts'

export interface Proof {
  readonly problems: readonly Problem[]
  readonly figures: {
    readonly goals: number
    readonly lines: number
    readonly alternatives: number
    readonly nearMisses: number
  }
}

type Scripts = Lesson['solution']
type World = Lesson['world']
type Add = (code: string, path: Path, message: string, suggestion: string, severity?: Problem['severity']) => void

export function prove(lesson: Lesson, { at, file }: Pick<ParsedLesson, 'at' | 'file'>): Proof {
  const problems: Problem[] = []
  const add: Add = (code, path, message, suggestion, severity = 'error') =>
    problems.push({ file, ...at(path), code, message, suggestion, severity })

  proveStart(lesson, add)
  proveSolution(lesson, add)
  // The rest compares with a solution that works.
  if (problems.length === 0) {
    proveNeed(lesson, add)
    proveWidth(lesson, add)
    proveSharpness(lesson, add)
  }
  proveMessages(lesson, add)
  const { alternatives, nearMisses } = lesson.proof
  const figures = {
    goals: goalsOf(lesson).length,
    lines: linesOf(lesson, lesson.solution).length,
    alternatives: alternatives.length,
    nearMisses: nearMisses.length,
  }
  return { problems, figures }
}

/** Level 2: at the start every goal is open and every guard holds. */
function proveStart(lesson: Lesson, add: Add): void {
  const run = advance(lesson, startRun(lesson), lesson.world)
  for (const { goal, path } of goalsOf(lesson)) {
    const met = run.verdicts[goal.id]?.met ?? false
    if (met && !goal.keep)
      add(
        'L201',
        path,
        `the goal \`${goal.id}\` is reached before the learner has done anything`,
        'change the account or the check, or make it a guard with `keep: true`',
      )
    if (!met && goal.keep)
      add('L202', path, `the guard \`${goal.id}\` does not hold at the start`, 'change the account or the check')
  }
  for (const [index, { predict }] of lesson.steps.entries()) {
    const right = predict && rightOption(lesson, predict)
    if (predict && !predict.options.some(({ id }) => id === right))
      add(
        'L203',
        ['steps', index, 'predict', 'options'],
        `the right answer \`${right ?? '?'}\` is not among the options`,
        'offer it; what is right is what the engine decides',
      )
  }
}

/** Level 3: each line does what it says, each goal is reached in its own step and stays, guards hold throughout. */
function proveSolution(lesson: Lesson, add: Add): void {
  let world = lesson.world
  let run = advance(lesson, startRun(lesson), world)
  const reached = new Set<string>()
  for (const [index, step] of lesson.steps.entries()) {
    for (const [l, line] of (lesson.solution[step.id] ?? []).entries()) {
      const path = ['solution', step.id, l]
      const played = playLine(lesson, world, run, line)
      const expected = line.kind === 'answer' ? undefined : line.fails
      if (played.failed !== expected)
        add(
          'L301',
          path,
          played.failed === undefined
            ? `this line succeeds but says \`fails: ${expected ?? ''}\``
            : `this line fails: ${played.failed}`,
          expected === undefined
            ? 'correct the line, or say `fails: CODE` where the refusal is the point'
            : 'correct `fails`',
        )
      world = played.world
      run = played.run
      for (const { goal } of goalsOf(lesson)) {
        const met = run.verdicts[goal.id]?.met ?? false
        if (goal.keep && !met)
          add('L303', path, `after this line the guard \`${goal.id}\` is broken`, 'change the line, or the guard')
        if (!goal.keep && !met && reached.has(goal.id))
          add('L304', path, `this line undoes the goal \`${goal.id}\``, 'change the line, or the goal')
        if (!goal.keep && met) reached.add(goal.id)
      }
    }
    for (const [g, goal] of step.goals.entries())
      if (!run.verdicts[goal.id]?.met)
        add(
          'L302',
          ['steps', index, 'goals', g],
          `the solution does not reach \`${goal.id}\` in its own step`,
          'complete the solution of this step, or correct the check',
        )
  }
}

/** Level 4: no line can be left out. */
function proveNeed(lesson: Lesson, add: Add): void {
  for (const step of lesson.steps)
    for (const index of (lesson.solution[step.id] ?? []).keys()) {
      const without = { ...lesson.solution, [step.id]: (lesson.solution[step.id] ?? []).filter((_, l) => l !== index) }
      if (unmet(lesson, without).length === 0)
        add(
          'L401',
          ['solution', step.id, index],
          'the lesson is finished without this line too',
          'take the line out, or let a goal ask for what it does',
        )
    }
}

/** Level 5: other ways that an author thought of pass as well. */
function proveWidth(lesson: Lesson, add: Add): void {
  for (const [index, { name, replace }] of lesson.proof.alternatives.entries()) {
    const missing = unmet(lesson, { ...lesson.solution, ...replace })
    if (missing.length > 0)
      add(
        'L501',
        ['proof', 'alternatives', index],
        `the alternative "${name}" does not reach ${missing.join(', ')}`,
        'widen the check, or correct the alternative',
      )
  }
}

/** Level 6: what is wrong fails, and fails where it should. */
function proveSharpness(lesson: Lesson, add: Add): void {
  for (const [index, { name, replace, fails }] of lesson.proof.nearMisses.entries()) {
    const missing = unmet(lesson, { ...lesson.solution, ...replace })
    if (missing.toSorted().join() !== [...fails].toSorted().join())
      add(
        'L601',
        ['proof', 'nearMisses', index],
        `the near miss "${name}" leaves ${missing.length === 0 ? 'nothing' : missing.join(', ')} open, not ${fails.join(', ')}`,
        'sharpen the check, or correct `fails`',
      )
  }
  const [home] = Object.values(lesson.world.accounts)
  const users = Object.keys(home?.iam.users ?? {})
  for (const [name, hammer] of Object.entries(sledgehammers)) {
    const script = { ...lesson.solution }
    const [first] = lesson.steps
    // Where the learner is to change nothing, there is no change to do too broadly.
    if (!first || users.length === 0 || linesOf(lesson, lesson.solution).every(changesNothing)) continue
    for (const step of lesson.steps) script[step.id] = (lesson.solution[step.id] ?? []).filter(changesNothing)
    script[first.id] = [...users.map(hammer), ...(script[first.id] ?? [])]
    if (unmet(lesson, script).length === 0)
      add(
        'L602',
        ['steps'],
        `${name} finishes the lesson`,
        'add a guard with `keep: true` that says what must stay impossible',
      )
  }
}

const DENY_ALL = '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}'

const sledgehammers: Readonly<Record<string, (user: string) => Line>> = {
  'AdministratorAccess for everybody': (UserName) => ({
    kind: 'api',
    as: 'root',
    api: 'iam.AttachUserPolicy',
    with: { UserName, PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
  }),
  'a Deny of everything for everybody': (UserName) => ({
    kind: 'api',
    as: 'root',
    api: 'iam.PutUserPolicy',
    with: { UserName, PolicyName: 'deny-all', PolicyDocument: DENY_ALL },
  }),
}

/** Answers and readings may stay in a sledgehammer's script; changes are what it replaces. */
function changesNothing(line: Line): boolean {
  if (line.kind === 'answer') return true
  const verb = line.kind === 'api' ? line.api.split('.')[1] : line.cli.split(' ')[2]
  return /^(get|list|describe)/i.test(verb ?? '')
}

/** Level 7: diagnoses speak when they should and only then; hints help without giving all away at once. */
function proveMessages(lesson: Lesson, add: Add): void {
  const start = startRun(lesson)
  const end = play(lesson, lesson.solution)
  for (const [index, step] of lesson.steps.entries()) {
    const tasks = step.goals.filter((goal) => !goal.keep)
    if (tasks.length > 0 && step.hints.length < 2)
      add(
        'L702',
        ['steps', index],
        `the step \`${step.id}\` has goals and fewer than two hints`,
        'add `hints:`, the first a nudge, the last nearly the answer',
      )
    const [first] = step.hints
    const spoilt =
      first &&
      (lesson.solution[step.id] ?? []).some((line) => line.kind !== 'answer' && first.text.includes(textOf(line)))
    if (spoilt)
      add(
        'L703',
        ['steps', index, 'hints', 0],
        'the first hint already holds a line of the solution',
        'begin with a nudge',
      )
    for (const [d, { when, example }] of step.diagnose.entries()) {
      const path = ['steps', index, 'diagnose', d]
      if (check(when, { lesson, world: lesson.world, run: start }).met)
        add('L701', path, 'this diagnosis speaks at the start already', 'sharpen `when`')
      if (check(when, { lesson, ...end }).met)
        add('L701', path, 'this diagnosis still speaks when all is done', 'sharpen `when`')
      const before = play(lesson, upTo(lesson, index))
      const shown = example.reduce<{ world: World; run: Run }>(
        (at, line) => playLine(lesson, at.world, at.run, line),
        before,
      )
      if (!check(when, { lesson, ...shown }).met)
        add('L701', path, 'the example does not bring this diagnosis up', 'correct `when`, or the example')
    }
  }
}

function textOf(line: Exclude<Line, { kind: 'answer' }>): string {
  return line.kind === 'cli' ? line.cli : toLine({ operation: line.api, input: line.with })
}

/** The solution of the steps before one. */
function upTo(lesson: Lesson, index: number): Scripts {
  return Object.fromEntries(lesson.steps.slice(0, index).map(({ id }) => [id, lesson.solution[id] ?? []]))
}

function play(lesson: Lesson, script: Scripts): { world: World; run: Run } {
  const start = { world: lesson.world, run: advance(lesson, startRun(lesson), lesson.world) }
  return linesOf(lesson, script).reduce<{ world: World; run: Run }>(
    (at, line) => playLine(lesson, at.world, at.run, line),
    start,
  )
}

/** The goals and guards that a script leaves open. */
function unmet(lesson: Lesson, script: Scripts): readonly string[] {
  const { run } = play(lesson, script)
  return goalsOf(lesson)
    .map(({ goal }) => goal.id)
    .filter((id) => !run.verdicts[id]?.met)
}

function linesOf(lesson: Lesson, script: Scripts): readonly Line[] {
  return lesson.steps.flatMap(({ id }) => script[id] ?? [])
}

function goalsOf(lesson: Lesson): readonly { readonly goal: Goal; readonly path: Path }[] {
  return lesson.steps.flatMap((step, index) =>
    step.goals.map((goal, g) => ({ goal, path: ['steps', index, 'goals', g] })),
  )
}
