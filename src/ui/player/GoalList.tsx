import { CircleCheck, CircleDashed } from 'lucide-react'
import type { Goal, Step } from '#lessons'
import { Button } from '../parts/Button.tsx'
import { useSimulation } from '../simulation.ts'
import { found } from '../words.ts'
import { useWhere } from './useWhere.ts'

/** The step's goals, ticked as they come true. What was found is said once the learner asks for it with Check. */
export function GoalList({ step }: { step: Step }) {
  const order = useSimulation((s) => s.checked[step.id])
  const tasks = step.goals.filter((goal) => !goal.keep)
  if (tasks.length === 0) return null
  const rank = (goal: Goal): number => order?.indexOf(goal.id) ?? 0
  return (
    <section aria-label="Goals">
      <ol className="grid gap-2">
        {tasks
          .toSorted((a, b) => rank(a) - rank(b))
          .map((goal) => (
            <GoalItem key={goal.id} goal={goal} step={step} checked={order !== undefined} />
          ))}
      </ol>
    </section>
  )
}

function GoalItem({ goal, step, checked }: { goal: Goal; step: Step; checked: boolean }) {
  const verdict = useSimulation((s) => s.run.verdicts[goal.id])
  const where = useWhere(goal, step)
  const met = verdict?.met ?? false
  const Icon = met ? CircleCheck : CircleDashed
  return (
    <li
      data-goal={goal.id}
      className={`flex gap-2.5 rounded-lg border p-3 transition-colors duration-150 ${met ? 'border-allow bg-allow-soft' : 'border-edge bg-surface'}`}
    >
      <Icon size={18} className={`mt-0.5 shrink-0 ${met ? 'text-allow' : 'text-ink-3'}`} aria-hidden />
      <div className="min-w-0">
        <p className="text-ink">
          <span className="sr-only">{met ? 'Done: ' : 'To do: '}</span>
          {goal.text}
        </p>
        {checked && verdict && !met && (
          <p className="text-xs wrap-anywhere text-ink-2">{found[verdict.found.code](verdict.found.args)}</p>
        )}
        {checked && !met && where && (
          <Button
            kind="quiet"
            scale="small"
            className="mt-1 -ml-2 text-accent underline"
            aria-label={`Show me where: ${goal.text}`}
            onClick={where}
          >
            Show me where
          </Button>
        )}
      </div>
    </li>
  )
}
