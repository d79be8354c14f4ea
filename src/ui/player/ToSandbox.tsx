import { useLocation } from 'wouter'
import { FlaskConical } from 'lucide-react'
import { sandboxPath } from '../lessonPath.ts'
import { Button } from '../parts/Button.tsx'
import { carry } from '../sandbox/sandbox.ts'
import { useSimulationStore } from '../simulation.ts'

/** The lesson's account, as it is now, without goals. The lesson keeps its own. */
export function ToSandbox() {
  const store = useSimulationStore()
  const [, navigate] = useLocation()
  return (
    <Button
      kind="quiet"
      onClick={() => {
        const { world, identity } = store.getState()
        carry({ world, signIn: identity })
        navigate(sandboxPath())
      }}
    >
      <FlaskConical size={16} aria-hidden />
      Take this account to the sandbox
    </Button>
  )
}
