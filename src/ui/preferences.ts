// How the learner likes it. What was learned is in progress.ts.

import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { readStored, writeStored } from './stored.ts'

export type Theme = 'system' | 'light' | 'dark'

interface Saved {
  readonly theme: Theme
  readonly chart: 'picture' | 'list'
  readonly language: string // of lessons that have it, as in de or pt-BR
}
interface Preferences extends Saved {
  readonly saving: boolean // false: the browser forbids storage; the app goes on and says so
  setTheme(theme: Theme): void
  setChart(chart: Saved['chart']): void
  setLanguage(language: string): void
}

const preferences = createStore<Preferences>()((set, get) => {
  const change = (part: Partial<Saved>): void =>
    set({ ...part, saving: writeStored('preferences', { ...pick(get()), ...part }) })
  return {
    ...read(),
    saving: true,
    setTheme: (theme) => change({ theme }),
    setChart: (chart) => change({ chart }),
    setLanguage: (language) => change({ language }),
  }
})

export function usePreferences<T>(select: (state: Preferences) => T): T {
  return useStore(preferences, select)
}

function pick({ theme, chart, language }: Saved): Saved {
  return { theme, chart, language }
}

function read(): Saved {
  const { theme, chart, language } = readStored('preferences')
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    chart: chart === 'list' ? 'list' : 'picture',
    language: typeof language === 'string' ? language : 'en',
  }
}
