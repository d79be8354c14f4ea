// Plays a lesson's solution and prints what it does: lines, the events they leave, and the goals they reach.

import { advance, type Lesson, lineText, playLine, startRun } from '#lessons'
import { problemLine, readLesson } from '../readLessons.ts'

export function solve(folder: string): number {
  const { lesson, problems } = readLesson(folder)
  if (!lesson) {
    for (const problem of problems) console.log(problemLine(problem))
    return 1
  }
  let { world } = lesson
  let run = advance(lesson, startRun(lesson), world)
  for (const step of lesson.steps) {
    console.log(`\n${step.id}: ${step.title}`)
    for (const line of lesson.solution[step.id] ?? []) {
      const before = { world, run }
      const played = playLine(lesson, world, run, line)
      ;({ world, run } = played)
      console.log(`  ${'as' in line ? line.as : line.kind}: ${lineText(line)}`)
      for (const event of world.trail.slice(before.world.trail.length))
        console.log(
          `    ${event.eventTime} ${event.eventName}${event.errorCode === undefined ? '' : ` ${event.errorCode}`}`,
        )
      if (!played.made && played.failed !== undefined) console.log(`    ${played.failed}`)
      for (const goal of goalsOf(lesson))
        if (run.verdicts[goal]?.met && !before.run.verdicts[goal]?.met) console.log(`    reached: ${goal}`)
    }
  }
  const open = goalsOf(lesson).filter((goal) => !run.verdicts[goal]?.met)
  console.log(open.length === 0 ? '\nAll goals are reached.' : `\nOpen: ${open.join(', ')}`)
  return open.length === 0 ? 0 : 1
}

function goalsOf({ steps }: Lesson): readonly string[] {
  return steps.flatMap(({ goals }) => goals.map(({ id }) => id))
}
