import { useState } from 'react'
import { useParams } from 'wouter'
import course from 'virtual:course'
import { Page } from '../parts/Page.tsx'

/** Every term of the course in a plain sentence. The address may name one to begin with. */
export function GlossaryPage() {
  const { term = '' } = useParams<{ term?: string }>()
  return <Terms key={term} first={term} />
}

function Terms({ first }: { first: string }) {
  const [asked, setAsked] = useState(first)
  const terms = Object.entries(course.glossary).toSorted(([a], [b]) => a.localeCompare(b))
  const shown = terms.filter((entry) => entry.join(' ').toLowerCase().includes(asked.trim().toLowerCase()))
  return (
    <Page title="Glossary">
      <label className="grid gap-1 text-sm text-ink">
        Find a word
        <input
          type="search"
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
          className="min-h-8 rounded-md border border-edge bg-surface px-2 pointer-coarse:min-h-11"
        />
      </label>
      <p role="status" className="text-xs">
        {shown.length} of {terms.length} {terms.length === 1 ? 'term' : 'terms'}
      </p>
      <dl className="grid gap-3">
        {shown.map(([term, meaning]) => (
          <div key={term}>
            <dt className="font-semibold text-ink">{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Page>
  )
}
