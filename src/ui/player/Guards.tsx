import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { found } from '../words.ts'
import { goalsOf } from './goals.ts'

/** A guard that breaks is said at once, with the way back, not at the end of the lesson. */
export function Guards() {
  const store = useSimulationStore()
  const lesson = useSimulation((s) => s.lesson)
  const verdicts = useSimulation((s) => s.run.verdicts)
  const broken = goalsOf(lesson).filter((goal) => goal.keep && verdicts[goal.id] && !verdicts[goal.id]?.met)
  return broken.map((goal) => {
    const verdict = verdicts[goal.id]
    return (
      <Notice key={goal.id} kind="bad" actions={<Button onClick={() => store.getState().undo()}>Undo</Button>}>
        <strong>This has to stay true: {goal.text}</strong>
        {verdict && <p>{found[verdict.found.code](verdict.found.args)}</p>}
      </Notice>
    )
  })
}
