import { Clock, Ellipsis, Redo2, RotateCcw, Undo2 } from 'lucide-react'
import { Popover } from 'radix-ui'
import { Button } from '../parts/Button.tsx'
import { Chip } from '../parts/Chip.tsx'
import { Logo } from '../parts/Logo.tsx'
import { ThemeButton } from '../parts/ThemeButton.tsx'
import { isUntouched } from '../moment.ts'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { useOrigin } from '../player/origin.ts'
import { ClockControl } from './ClockControl.tsx'
import { Help } from './Help.tsx'
import { Search } from '../search/Search.tsx'
import { Share } from '../share/Share.tsx'
import { IdentitySwitcher } from './IdentitySwitcher.tsx'
import { usePlace } from './place.ts'
import { useWidth } from './useWidth.ts'

export function TopBar() {
  const store = useSimulationStore()
  const { go } = usePlace()
  const { from } = useOrigin()
  const narrow = useWidth() === 'narrow'
  const title = useSimulation((s) => s.lesson.title)
  const past = useSimulation((s) => s.past.length)
  const future = useSimulation((s) => s.future.length)
  const account = useSimulation((s) => s.lesson.account)
  const home = useSimulation((s) => s.world.home)
  return (
    <header
      data-area="top"
      tabIndex={-1}
      aria-label="Lesson and account"
      className="flex min-h-12 flex-wrap items-center gap-x-1 gap-y-1 border-b border-line bg-surface px-2 py-1 md:gap-x-2 md:px-3 -outline-offset-2"
    >
      <Logo compact />
      <strong className="sr-only min-w-0 truncate text-sm font-semibold md:not-sr-only md:ml-2">{title}</strong>
      {from !== null && <Chip kind="implicit">From {from}, not checked by us</Chip>}
      <span className="flex-1" />
      <Button
        aria-label="Undo the last call"
        title="Undo the last call (Ctrl+Z)"
        disabled={past === 0}
        onClick={() => store.getState().undo()}
      >
        <Undo2 size={16} aria-hidden />
        <span className="hidden lg:inline">Undo</span>
      </Button>
      <Button
        aria-label="Redo the call"
        title="Redo the call (Ctrl+Shift+Z)"
        disabled={future === 0}
        onClick={() => store.getState().redo()}
      >
        <Redo2 size={16} aria-hidden />
      </Button>
      {!narrow && <StartOver />}
      {account && (
        <span className="hidden items-center gap-2 lg:flex">
          <Chip title="The fake account of this lesson">Account {home.replace(/(\d{4})(\d{4})/, '$1-$2-')}</Chip>
        </span>
      )}
      {account && <ClockControl />}
      {account && <IdentitySwitcher />}
      <span className="flex">
        <Search />
        {narrow ? (
          <More />
        ) : (
          <>
            {account && (
              <Button
                kind="quiet"
                aria-label="Time"
                title="Everything that was done, and the way back to it"
                onClick={() => go('time')}
              >
                <Clock size={16} aria-hidden />
              </Button>
            )}
            <Share />
            <ThemeButton />
            <Help />
          </>
        )}
      </span>
    </header>
  )
}

function StartOver({ named = false }: { named?: boolean }) {
  const store = useSimulationStore()
  const untouched = useSimulation((s) => isUntouched(s.lesson, s, s.past))
  return (
    <Button
      kind={named ? 'quiet' : 'plain'}
      aria-label="Start the lesson over"
      title="Start the lesson over. Undo brings everything back."
      disabled={untouched}
      onClick={() => store.getState().reset()}
    >
      <RotateCcw size={16} aria-hidden />
      <span className={named ? '' : 'hidden lg:inline'}>Start over</span>
    </Button>
  )
}

/** What the bar has no room for on a phone. */
function More() {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button kind="quiet" aria-label="More" title="More">
          <Ellipsis size={16} aria-hidden />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label="More"
          className="z-10 grid justify-items-start rounded-lg border border-edge bg-surface p-2 text-ink shadow-card"
        >
          <Share named />
          <StartOver named />
          <ThemeButton named />
          <Help named />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
