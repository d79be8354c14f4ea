import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { fixtures } from 'virtual:fixtures'
import { Button } from '../parts/Button.tsx'
import { Pane, PaneBar } from '../parts/Pane.tsx'
import { useSimulation } from '../simulation.ts'
import { fixtureWords, readyNameOf } from './sandbox.ts'

const names = Object.keys(fixtures)

/** Where a lesson would stand: what this place is for, and the ready accounts. */
export function SandboxPane({ choose }: { choose: (name: string) => void }) {
  const home = useSimulation((s) => s.world.home)
  const start = useSimulation((s) => s.lesson.world)
  const [began, setBegan] = useState<string>() // as what the open account began, where it is a ready one
  const [picked, setPicked] = useState<string>()
  const name = picked ?? began
  useEffect(() => {
    readyNameOf(start).then(
      (found) => setBegan(found),
      () => {}, // an account that cannot be fetched now is not marked
    )
  }, [start])
  return (
    <Pane id="lesson" label="Sandbox" area="lesson">
      <PaneBar>
        <span className="flex-1 text-xs font-semibold text-ink-2">Sandbox</span>
      </PaneBar>
      <div data-scroll className="grid min-h-0 flex-1 content-start gap-4 overflow-y-auto p-4 text-ink-2">
        <h1 className="text-xl font-bold text-ink">Try what you like</h1>
        <p>
          This is account {home}. There are no goals here. Change policies, sign in as anybody, send requests and see
          how each is decided. Undo takes back every call.
        </p>
        <form
          className="grid gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            if (name !== undefined) choose(name)
            setPicked(undefined)
          }}
        >
          <fieldset className="grid gap-1">
            <legend className="pb-1 font-semibold text-ink">Ready accounts</legend>
            {names.map((one) => (
              <label
                key={one}
                className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-1 text-sm hover:bg-sunken pointer-coarse:min-h-11"
              >
                <input
                  type="radio"
                  name="account"
                  required
                  className="size-4 shrink-0 accent-accent"
                  checked={name === one}
                  onChange={() => setPicked(one)}
                />
                {fixtureWords[one] ?? one}
              </label>
            ))}
          </fieldset>
          <p className="text-xs">The account that you have here now is replaced.</p>
          <div>
            <Button type="submit" kind="primary">
              Open this account
            </Button>
          </div>
        </form>
        <Link href="/" className="text-sm font-semibold text-accent underline">
          Back to the course
        </Link>
      </div>
    </Pane>
  )
}
