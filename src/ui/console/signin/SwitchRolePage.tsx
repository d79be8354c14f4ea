import { useSimulation } from '../../simulation.ts'
import { hasSwitched, whoIs } from '../../who.ts'
import { usePlace } from '../../workbench/place.ts'
import type { PageProps } from '../page.tsx'
import { PageFrame } from '../PageFrame.tsx'
import { StepAction } from '../StepAction.tsx'
import { StepForm } from '../StepForm.tsx'
import { steps } from '../steps.ts'

/** The console's own way to take on a role, and back. */
export function SwitchRolePage({ page }: PageProps) {
  const { go } = usePlace()
  const name = useSimulation((s) => whoIs(s.world, s.identity))
  const switched = useSimulation((s) => hasSwitched(s.world, s.identity))
  return (
    <PageFrame kind="AWS" title="Switch role" page={page} name="">
      <p className="text-sm text-ink-2">
        You are <strong className="text-ink">{name}</strong>. Who takes on a role has the permissions of the role, and
        none of their own, until they switch back. The role&apos;s trust policy has to name you.
      </p>
      {switched && (
        <div>
          <StepAction step="exit-role" point="console.switch-role.exit-role" />
        </div>
      )}
      <StepForm
        step="switch-role"
        point={steps['switch-role'].point}
        fields={[
          { name: 'account', label: 'Account ID or alias' },
          { name: 'role', label: 'IAM role name' },
          { name: 'displayName', label: 'Display name', optional: true, about: 'What the console calls it for you.' },
        ]}
        onTaken={({ ok }) => ok && go('console')}
      />
    </PageFrame>
  )
}
