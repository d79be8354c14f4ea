import { type ReactNode, useEffect } from 'react'
import { PageBar } from './PageBar.tsx'

/** A page of text beside the course: the bar at the top, a title, one column. */
export function Page({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Deny by Default`
  }, [title])
  return (
    <div className="flex min-h-full flex-col">
      <PageBar />
      <main className="mx-auto grid w-full max-w-180 flex-1 content-start gap-4 p-4 text-ink-2 md:py-8">
        <h1 className="text-xl font-bold text-ink">{title}</h1>
        {children}
      </main>
    </div>
  )
}
