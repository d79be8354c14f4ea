import { Monitor, Moon, Sun } from 'lucide-react'
import { type Theme, usePreferences } from '../preferences.ts'
import { Button } from './Button.tsx'

export const themes: Record<Theme, { next: Theme; label: string; icon: typeof Sun }> = {
  system: { next: 'light', label: 'as the system has it', icon: Monitor },
  light: { next: 'dark', label: 'light', icon: Sun },
  dark: { next: 'system', label: 'dark', icon: Moon },
}

export function ThemeButton({ named = false }: { named?: boolean }) {
  const theme = usePreferences((p) => p.theme)
  const setTheme = usePreferences((p) => p.setTheme)
  const { next, label, icon: Icon } = themes[theme]
  const text = `Colours: ${label}. Change to ${themes[next].label}`
  return (
    <Button kind="quiet" title={text} aria-label={text} onClick={() => setTheme(next)}>
      <Icon size={16} aria-hidden />
      {named && `Colours: ${label}`}
    </Button>
  )
}
