import { ChevronDown, ShieldAlert, User } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { steps } from '../console/steps.ts'
import { ANONYMOUS } from '../credentials.ts'
import { Button } from '../parts/Button.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { hasSwitched, isRoot, whoIs } from '../who.ts'
import { IdentityList } from './IdentityList.tsx'
import { usePlace } from './place.ts'

/** Whoever is signed in is always visible; root is never to be overlooked. */
export function IdentitySwitcher() {
  const store = useSimulationStore()
  const { go } = usePlace()
  const world = useSimulation((s) => s.world)
  const identity = useSimulation((s) => s.identity)
  const [open, setOpen] = useState(false)
  const root = isRoot(world, identity)
  const Icon = root ? ShieldAlert : User
  const then = (act: () => void): void => {
    act()
    setOpen(false)
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        data-point="identity"
        data-identity={identity}
        className={`flex min-h-8 items-center gap-1.5 rounded-full border px-2.5 text-sm pointer-coarse:min-h-11 ${
          root ? 'border-root bg-deny-soft font-semibold text-root' : 'border-edge bg-surface text-ink'
        }`}
      >
        <Icon size={16} aria-hidden />
        <span className="sr-only">Signed in as </span>
        <span className="max-w-36 truncate">{whoIs(world, identity)}</span>
        <ChevronDown size={14} aria-hidden className="hidden md:block" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label="Sign in as somebody else"
          className="z-10 flex w-80 max-w-full flex-col gap-2 rounded-lg border border-edge bg-surface p-2 text-ink shadow-card"
        >
          <IdentityList onChoose={(ref) => then(() => store.getState().signIn(ref))} />
          <div className="flex flex-wrap gap-1 border-t border-line pt-2">
            {identity === ANONYMOUS ? (
              <Button data-point="identity.sign-in-page" onClick={() => then(() => go('console/signin'))}>
                Sign-in page
              </Button>
            ) : (
              <>
                <Button data-point="identity.switch-role" onClick={() => then(() => go('console/switch-role'))}>
                  Switch role
                </Button>
                {hasSwitched(world, identity) && (
                  <Button
                    data-point={steps['exit-role'].point}
                    onClick={() => then(() => store.getState().act('exit-role', {}))}
                  >
                    Switch back
                  </Button>
                )}
                <Button
                  data-point={steps['sign-out'].point}
                  onClick={() =>
                    then(() => {
                      store.getState().act('sign-out', {})
                      go('console/signin')
                    })
                  }
                >
                  Sign out
                </Button>
              </>
            )}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
