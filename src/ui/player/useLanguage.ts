// The language of a lesson: only its words change, never what was done in it.

import { createContext, useEffect } from 'react'
import { type Lesson, translate, type Translation } from '#lessons'
import { useStore } from 'zustand'
import { usePreferences } from '../preferences.ts'
import type { SimulationStore } from '../simulation.ts'

/** Language → what fetches it. */
export type Translations = Readonly<Record<string, () => Promise<Translation>>>

export const ONE_LANGUAGE: Translations = {}
export const TranslationsContext = createContext<Translations>(ONE_LANGUAGE)

/** Keeps the lesson in the language that the learner has chosen, where there is one, and gives it as it is now. */
export function useLanguage(store: SimulationStore, translations: Translations): Lesson {
  const language = usePreferences((p) => p.language)
  useEffect(() => {
    const { lesson: source } = store.getInitialState()
    let wanted = true
    const show = (lesson: Lesson): void => {
      if (wanted && store.getState().lesson !== lesson) store.setState({ lesson })
    }
    const load = Object.hasOwn(translations, language) ? translations[language] : undefined
    if (load)
      load().then(
        (translation) => show(translate(source, translation)),
        () => wanted && store.getState().tell('The translation could not be fetched'),
      )
    else show(source)
    return () => {
      wanted = false
    }
  }, [store, translations, language])
  return useStore(store, (s) => s.lesson)
}
