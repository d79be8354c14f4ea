import { BookOpen, Hammer, ListTree, ScrollText } from 'lucide-react'
import { Link } from 'wouter'
import { useSimulation } from '../simulation.ts'
import { CheckButton } from '../player/CheckBar.tsx'
import { HintButton } from '../player/Hints.tsx'
import { openGoals } from '../player/goals.ts'
import { type Area, usePlace } from './place.ts'

const tabs: readonly { label: string; place: Area; areas: readonly Area[]; icon: typeof BookOpen }[] = [
  { label: 'Lesson', place: 'lesson', areas: ['lesson'], icon: BookOpen },
  { label: 'Work', place: 'console', areas: ['console', 'policy', 'access', 'map', 'time'], icon: Hammer },
  { label: 'Why', place: 'why', areas: ['why'], icon: ListTree },
  { label: 'Log', place: 'events', areas: ['events'], icon: ScrollText },
]

/** One pane at a time on a phone. Every change of tab is a step in the history, so Back leads to the pane before. */
export function BottomBar() {
  const { area, pathOf, go } = usePlace()
  const work = useSimulation((s) => s.work)
  const open = useSimulation((s) => openGoals(s.lesson, s.step, s.run))
  const step = useSimulation((s) => s.lesson.steps[s.step])
  return (
    <>
      {step && area !== 'lesson' && (
        <div className="flex justify-end gap-2 border-t border-line bg-surface px-2 py-1">
          {step.goals.length > 0 && <CheckButton onChecked={() => go('lesson')} />}
          <HintButton step={step} onOpened={() => go('lesson')} />
        </div>
      )}
      <nav aria-label="Panes" className="grid grid-cols-4 border-t border-line bg-surface">
        {tabs.map(({ label, place, areas, icon: Icon }) => {
          const on = areas.includes(area)
          return (
            <Link
              key={label}
              href={pathOf(place === 'console' && work?.match(/^(console|policy|access|map|time)/) ? work : place)}
              aria-current={on ? 'page' : undefined}
              className={`flex min-h-14 flex-col items-center justify-center gap-0.5 border-t-2 text-xs ${
                on ? 'border-accent font-semibold text-accent' : 'border-transparent text-ink-2'
              }`}
            >
              <Icon size={18} aria-hidden />
              {label}
              {place === 'lesson' && open > 0 && <span className="sr-only">, {open} goals open</span>}
            </Link>
          )
        })}
      </nav>
    </>
  )
}
