import { CircleCheck, CircleDashed } from 'lucide-react'
import type { Goal, Step } from '#lessons'
import { useSimulation } from '../simulation.ts'
import { found } from '../words.ts'

export function GoalList({ step }: { step: Step }) {
  const tasks = step.goals.filter((goal) => !goal.keep)
  if (tasks.length === 0) return null
  return (
    <section aria-label="Goals">
      <ol className="grid gap-2">
        {tasks.map((goal) => (
          <GoalItem key={goal.id} goal={goal} />
        ))}
      </ol>
    </section>
  )
}

function GoalItem({ goal }: { goal: Goal }) {
  const verdict = useSimulation((s) => s.run.verdicts[goal.id])
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
        {verdict && <p className="text-xs wrap-anywhere text-ink-2">{found[verdict.found.code](verdict.found.args)}</p>}
      </div>
    </li>
  )
}
