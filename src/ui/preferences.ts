// What the learner's browser remembers: the theme, finished lessons, predictions. Nothing of the account.

import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export type Theme = 'system' | 'light' | 'dark'

interface Saved {
  readonly theme: Theme
  readonly completed: Readonly<Record<string, string>> // lesson id → version that was completed
  readonly predictions: Readonly<Record<string, boolean>> // lesson/question → right at the first try
  readonly chart: 'picture' | 'list'
}
interface Preferences extends Saved {
  readonly saving: boolean // false: the browser forbids storage; the app goes on and says so
  setTheme(theme: Theme): void
  setChart(chart: Saved['chart']): void
  complete(lesson: string, version: string): void
  predicted(question: string, right: boolean): void
}

// Every project of one owner shares an origin on GitHub Pages, hence the prefix.
const KEY = 'deny-by-default:preferences'
const FRESH: Saved = { theme: 'system', completed: {}, predictions: {}, chart: 'picture' }

export const preferences = createStore<Preferences>()((set, get) => {
  const change = (part: Partial<Saved>): void => set({ ...part, saving: write({ ...pick(get()), ...part }) })
  return {
    ...read(),
    saving: true,
    setTheme: (theme) => change({ theme }),
    setChart: (chart) => change({ chart }),
    complete: (lesson, version) => change({ completed: { ...get().completed, [lesson]: version } }),
    predicted(question, right) {
      if (!Object.hasOwn(get().predictions, question))
        change({ predictions: { ...get().predictions, [question]: right } })
    },
  }
})

export function usePreferences<T>(select: (state: Preferences) => T): T {
  return useStore(preferences, select)
}

function pick({ theme, completed, predictions, chart }: Saved): Saved {
  return { theme, completed, predictions, chart }
}

/** Stored text is untrusted: anything that is not of the expected shape falls back to its default. */
function read(): Saved {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    if (!isRecord(saved)) return FRESH
    return {
      theme: saved.theme === 'light' || saved.theme === 'dark' ? saved.theme : 'system',
      completed: mapOf(saved.completed, (v): v is string => typeof v === 'string'),
      predictions: mapOf(saved.predictions, (v): v is boolean => typeof v === 'boolean'),
      chart: saved.chart === 'list' ? 'list' : 'picture',
    }
  } catch {
    return FRESH
  }
}

function write(saved: Saved): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(saved))
    return true
  } catch {
    return false
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mapOf<T>(value: unknown, fits: (v: unknown) => v is T): Record<string, T> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, T] => fits(entry[1])))
}
