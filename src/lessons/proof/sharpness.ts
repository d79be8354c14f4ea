// Level 6: what is wrong fails, and fails where it should.

import type { Check, Lesson, Line, Script } from '../types.ts'
import { administrator, denied, ruin } from './hammers.ts'
import { proveRecovery } from './recovery.ts'
import { type Add, checkOutcome, goalsOf, linesOf, type Stage, wayScript } from './play.ts'

/** `broken`: the goals that a left out line leaves open. */
export function proveSharpness(stage: Stage, broken: readonly string[], add: Add): void {
  const all = new Set([...broken, ...proveNearMisses(stage, add), ...proveSledgehammers(stage, add)])
  for (const { goal, path } of goalsOf(stage.lesson))
    if (!all.has(goal.id) && (goal.keep || !goal.optional))
      add(
        'L603',
        path,
        `no near miss breaks ${goal.keep ? 'the guard' : 'the goal'} \`${goal.id}\``,
        'add the mistake that it is there for to `proof.nearMisses`',
        'warning',
      )
}

/** Each leaves open exactly what it says. Returns what they left open. */
function proveNearMisses({ lesson, play, end, open }: Stage, add: Add): readonly string[] {
  return lesson.proof.nearMisses.flatMap((way, index) => {
    const path = ['proof', 'nearMisses', index]
    const script = wayScript(lesson, way)
    const asWritten = play(script, way.order)
      .filter(({ step }) => Object.hasOwn(way.replace, step))
      .map((played) => checkOutcome(played, [...path, 'replace', played.step, played.index], add))
    const missing = open(script, way.order)
    if (asWritten.every(Boolean) && missing.toSorted().join() !== way.fails.toSorted().join())
      add(
        'L601',
        path,
        `the near miss "${way.name}" leaves ${missing.length === 0 ? 'nothing' : missing.join(', ')} open, not ${way.fails.join(', ')}`,
        'sharpen the check, or correct `fails`',
      )
    else if (missing.length > 0) proveRecovery(lesson, index, end(script, way.order), add)
    return missing
  })
}

/** Much too broad a change, in place of the solution's changes or before them. Returns what they left open. */
function proveSledgehammers({ lesson, open }: Stage, add: Add): readonly string[] {
  const [first] = lesson.steps
  const home = lesson.world.accounts[lesson.world.home]
  const users = Object.keys(home?.iam.users ?? {})
  // Where the learner is to change nothing, there is no change to do too broadly.
  if (!first || !home || linesOf(lesson, lesson.solution).every(changesNothing)) return []
  const readings = Object.fromEntries(
    Object.entries(lesson.solution).map(([step, lines]) => [step, lines.filter(changesNothing)]),
  )
  const after = (hammer: readonly Line[], script: Script): Script => ({
    ...script,
    [first.id]: [...hammer, ...(script[first.id] ?? [])],
  })
  const scripts: Readonly<Record<string, Script>> = {
    ...(users.length > 0 && {
      'AdministratorAccess for everybody': after(users.map(administrator), readings),
      'a Deny of everything for everybody': after(users.map(denied), readings),
    }),
    'the deletion of everything': after(ruin(home), readings),
    // Only where permissions are the task must too many of them fail.
    ...(grants(lesson) &&
      users.length > 0 && {
        'AdministratorAccess for everybody and then the solution': after(users.map(administrator), lesson.solution),
      }),
  }
  return Object.entries(scripts).flatMap(([name, script]) => {
    const missing = open(script)
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
