import type { ReactNode } from 'react'
import { Places } from '../home/Places.tsx'
import { Search } from '../search/Search.tsx'
import { Logo } from './Logo.tsx'
import { ThemeButton } from './ThemeButton.tsx'

/** The bar at the top of every page but the workbench, which has its own. */
export function PageBar({ children }: { children?: ReactNode }) {
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-4 border-b border-line bg-surface px-4 py-1">
      <Logo compact={children !== undefined} />
      {children}
      <span className="flex-1" />
      <Places />
      <span className="flex">
        <Search />
        <ThemeButton />
      </span>
    </header>
  )
}
