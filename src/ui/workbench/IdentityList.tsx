import { useMemo, useState } from 'react'
import { SearchList } from '../parts/SearchList.tsx'
import { useSimulation } from '../simulation.ts'
import { whoThereIs } from '../who.ts'

/** Everybody there is to be, by kind, with a search. */
export function IdentityList({ onChoose }: { onChoose: (ref: string) => void }) {
  const world = useSimulation((s) => s.world)
  const identity = useSimulation((s) => s.identity)
  const [sought, setSought] = useState('')
  const groups = useMemo(() => whoThereIs(world), [world])
  const found = groups
    .map(({ title, people }) => ({
      title,
      options: people
        .filter(({ name, about }) => `${name} ${about} ${title}`.toLowerCase().includes(sought.toLowerCase().trim()))
        .map(({ ref, name, about }) => ({ id: ref, name, about })),
    }))
    .filter(({ options }) => options.length > 0)
  return (
    <SearchList
      label="Search for somebody"
      listLabel="Who there is to be"
      sought={sought}
      onSought={setSought}
      found={found}
      current={identity}
      onChoose={onChoose}
      empty="Nobody fits the search."
    />
  )
}
