// Level 6: what is wrong fails, and fails where it should.

import type { Check, Lesson, Line, Script } from '../types.ts'
import { type Add, checkOutcome, goalsOf, linesOf, playAll, unmet } from './play.ts'

export function proveSharpness(lesson: Lesson, add: Add): void {
  const broken = new Set([...proveNearMisses(lesson, add), ...proveSledgehammers(lesson, add)])
  for (const { goal, path } of goalsOf(lesson))
    if (goal.keep && !broken.has(goal.id))
      add(
        'L603',
        path,
        `no near miss breaks the guard \`${goal.id}\``,
        'add the mistake that it is there for to `proof.nearMisses`',
        'warning',
      )
}

/** Each leaves open exactly what it says. Returns what they left open. */
function proveNearMisses(lesson: Lesson, add: Add): readonly string[] {
  return lesson.proof.nearMisses.flatMap(({ name, replace, fails }, index) => {
    const path = ['proof', 'nearMisses', index]
    const script = { ...lesson.solution, ...replace }
    const asWritten = playAll(lesson, script)
      .filter(({ step }) => Object.hasOwn(replace, step))
      .map((played) => checkOutcome(played, [...path, 'replace', played.step, played.index], add))
    const missing = unmet(lesson, script)
    if (asWritten.every(Boolean) && missing.toSorted().join() !== fails.toSorted().join())
      add(
        'L601',
        path,
        `the near miss "${name}" leaves ${missing.length === 0 ? 'nothing' : missing.join(', ')} open, not ${fails.join(', ')}`,
        'sharpen the check, or correct `fails`',
      )
    return missing
  })
}

const DENY_ALL = '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}'

const administrator = (UserName: string): Line => ({
  kind: 'api',
  as: 'root',
  api: 'iam.AttachUserPolicy',
  with: { UserName, PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
})
const denied = (UserName: string): Line => ({
  kind: 'api',
  as: 'root',
  api: 'iam.PutUserPolicy',
  with: { UserName, PolicyName: 'deny-all', PolicyDocument: DENY_ALL },
})

/** Much too broad a change, in place of the solution's changes or before them. Returns what they left open. */
function proveSledgehammers(lesson: Lesson, add: Add): readonly string[] {
  const [first] = lesson.steps
  const users = Object.keys(lesson.world.accounts[lesson.world.home]?.iam.users ?? {})
  // Where the learner is to change nothing, there is no change to do too broadly.
  if (!first || users.length === 0 || linesOf(lesson, lesson.solution).every(changesNothing)) return []
  const readings = Object.fromEntries(
    Object.entries(lesson.solution).map(([step, lines]) => [step, lines.filter(changesNothing)]),
  )
  const after = (hammer: (user: string) => Line, script: Script): Script => ({
    ...script,
    [first.id]: [...users.map(hammer), ...(script[first.id] ?? [])],
  })
  const scripts: Readonly<Record<string, Script>> = {
    'AdministratorAccess for everybody': after(administrator, readings),
    'a Deny of everything for everybody': after(denied, readings),
    // Only where permissions are the task must too many of them fail.
    ...(grants(lesson) && {
      'AdministratorAccess for everybody and then the solution': after(administrator, lesson.solution),
    }),
  }
  return Object.entries(scripts).flatMap(([name, script]) => {
    const missing = unmet(lesson, script)
    if (missing.length === 0)
      add(
        'L602',
        ['steps'],
        `${name} finishes the lesson`,
        'add a guard with `keep: true` that says what must stay impossible',
      )
    return missing
  })
}

/** Answers and readings may stay in a sledgehammer's script; changes are what it replaces. */
function changesNothing(line: Line): boolean {
  if (line.kind === 'answer' || line.kind === 'clock') return true
  if (line.kind === 'console') return false
  const verb = line.kind === 'api' ? line.api.split('.')[1] : line.cli.split(' ')[2]
  return /^(get|list|describe)/i.test(verb ?? '')
}

/** Is there a goal that somebody be allowed something? */
function grants(lesson: Lesson): boolean {
  const asks = (check: Check): boolean => {
    if (check.kind === 'decision') return check.cases.some(({ expect }) => expect === 'allow')
    return (check.kind === 'all' || check.kind === 'any') && check.of.some(asks)
  }
  return goalsOf(lesson).some(({ goal }) => !goal.keep && asks(goal.check))
}
