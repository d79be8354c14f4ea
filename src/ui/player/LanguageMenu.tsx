import { use } from 'react'
import { usePreferences } from '../preferences.ts'
import { useSimulationStore } from '../simulation.ts'
import { TranslationsContext } from './useLanguage.ts'

/** Nothing where the lesson stands in one language alone. */
export function LanguageMenu() {
  const translations = use(TranslationsContext)
  const source = useSimulationStore().getInitialState().lesson.locale
  const language = usePreferences((p) => p.language)
  const setLanguage = usePreferences((p) => p.setLanguage)
  const others = Object.keys(translations)
  if (others.length === 0) return null
  return (
    <select
      aria-label="Language of the lesson"
      value={others.includes(language) ? language : source}
      onChange={(event) => setLanguage(event.target.value)}
      className="min-h-8 rounded-md border border-edge bg-surface px-1 text-xs text-ink pointer-coarse:min-h-11"
    >
      {[source, ...others].map((locale) => (
        <option key={locale} value={locale} lang={locale}>
          {ownName(locale)}
        </option>
      ))}
    </select>
  )
}

/** As those who speak it call it. */
function ownName(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
}
