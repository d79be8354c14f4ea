import { useId, useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { useSimulationStore } from '../../simulation.ts'
import type { Section } from '../section.tsx'
import { Shown } from '../Shown.tsx'
import { useRead } from '../useRead.ts'
import { unitsIn, useTree } from './useTree.ts'

/** Where an account stands, and the way to another place: the units are offered by name. */
export const moveAccount: Section = {
  title: 'Place',
  component: function MoveAccount({ name }) {
    const store = useSimulationStore()
    const parents = useRead('organizations.ListParents', { ChildId: name })
    const tree = useTree()
    const [chosen, setChosen] = useState('')
    const id = useId()
    return (
      <Shown answer={parents} what="its place">
        {({ Parents: [parent] }) => (
          <Shown answer={tree} what="the organization">
            {(root) => {
              const places = unitsIn(root)
              const here = places.find((place) => place.id === parent?.Id)
              const others = places.filter((place) => place !== here)
              const to = others.find((place) => place.id === chosen)
              return (
                <section aria-label="Place" className="grid gap-3">
                  <p className="text-sm">
                    It stands in <strong>{here?.path ?? parent?.Id}</strong>. The policies there and above hold for it.
                  </p>
                  <form
                    className="flex flex-wrap items-end gap-2 rounded-md bg-sunken p-3"
                    onSubmit={(event) => {
                      event.preventDefault()
                      if (!to || !parent) return
                      store.getState().call('organizations.MoveAccount', {
                        AccountId: name,
                        SourceParentId: parent.Id,
                        DestinationParentId: to.id,
                      })
                    }}
                  >
                    <label htmlFor={id} className="grid min-w-0 flex-1 gap-1 text-xs font-semibold text-ink-2">
                      Move to
                      <select
                        id={id}
                        data-point={`console.organizations.accounts.${name}.move`}
                        value={to?.id ?? ''}
                        onChange={(event) => setChosen(event.target.value)}
                        className="min-h-8 w-full rounded-md border border-edge bg-surface px-2 text-sm font-normal text-ink pointer-coarse:min-h-11"
                      >
                        <option value="">Choose a place …</option>
                        {others.map((place) => (
                          <option key={place.id} value={place.id}>
                            {place.path}
                          </option>
                        ))}
                      </select>
                    </label>
                    <Button type="submit" kind="primary" disabled={!to}>
                      Move
                    </Button>
                  </form>
                </section>
              )
            }}
          </Shown>
        )}
      </Shown>
    )
  },
}
