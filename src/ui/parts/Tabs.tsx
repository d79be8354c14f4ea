import { type KeyboardEvent, type ReactNode, useEffect } from 'react'

export interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly badge?: ReactNode
}

/** A tab list in the manner of the ARIA practices: one tab stop, arrows move and select. The panel carries `panelId(id)`. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  name,
}: {
  label: string
  tabs: readonly Tab<Id>[]
  selected: Id
  onSelect: (id: Id) => void
  name: string
}) {
  // Where there is no room for all of them, the selected one is not left out.
  useEffect(() => {
    document.getElementById(tabId(name, selected))?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [name, selected])
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const at = tabs.findIndex((tab) => tab.id === selected)
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? tabs.length - 1
          : step
            ? (at + step + tabs.length) % tabs.length
            : -1
    const tab = tabs[to]
    if (!tab) return
    event.preventDefault()
    onSelect(tab.id)
    document.getElementById(tabId(name, tab.id))?.focus()
  }
  return (
    <div
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      className="flex min-w-0 gap-0.5 overflow-x-auto bg-sunken px-2 pt-1.5"
    >
      {tabs.map((tab) => {
        const on = tab.id === selected
        return (
          <button
            key={tab.id}
            id={tabId(name, tab.id)}
            type="button"
            role="tab"
            aria-selected={on}
            aria-controls={panelId(name, tab.id)}
            tabIndex={on ? 0 : -1}
            onClick={() => onSelect(tab.id)}
            className={`flex min-h-8 items-center gap-1.5 rounded-t-md border border-b-0 px-3.5 text-sm whitespace-nowrap -outline-offset-2 pointer-coarse:min-h-11 ${
              on ? 'border-line bg-surface font-semibold text-ink' : 'border-transparent text-ink-2 hover:text-ink'
            }`}
          >
            {tab.label}
            {tab.badge}
          </button>
        )
      })}
    </div>
  )
}

function tabId(name: string, id: string): string {
  return `${name}-tab-${id}`
}
function panelId(name: string, id: string): string {
  return `${name}-panel-${id}`
}

export function TabPanel({
  name,
  id,
  children,
  className = '',
}: {
  name: string
  id: string
  children: ReactNode
  className?: string
}) {
  return (
    <div
      role="tabpanel"
      id={panelId(name, id)}
      aria-labelledby={tabId(name, id)}
      className={`min-h-0 flex-1 ${className}`}
    >
      {children}
    </div>
  )
}
