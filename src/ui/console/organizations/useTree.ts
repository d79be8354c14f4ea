import { useEffect, useState } from 'react'
import type { InputOf, OperationName, OutputOf, Result } from '#account'
import { useSimulation, useSimulationStore } from '../../simulation.ts'
import type { ReadAnswer } from '../useRead.ts'

/** The root or an organizational unit, with what is right below. */
export interface Unit {
  readonly id: string
  readonly name: string
  readonly units: readonly Unit[]
  readonly accounts: readonly { readonly Id: string; readonly Name: string; readonly State: string }[]
}
type Read = <N extends OperationName>(operation: N, input: InputOf<N>) => ReadAnswer<OutputOf<N>>

/** The whole organization, call by call; the first refusal is the answer. */
export function useTree(): ReadAnswer<Unit> | null {
  const store = useSimulationStore()
  const changes = useSimulation((s) => s.past)
  const [tree, setTree] = useState<ReadAnswer<Unit> | null>(null)
  useEffect(() => {
    const read: Read = (operation, input) => {
      const { result, event } = store.getState().read(operation, input as Record<string, unknown>)
      // The operation's name fixes its output, as in useRead.
      return { result: result as Result<OutputOf<typeof operation>>, event }
    }
    // oxlint-disable-next-line react/set-state-in-effect -- the calls are the effect, as in useRead
    setTree(treeOf(read))
  }, [store, changes])
  return tree
}

function treeOf(read: Read): ReadAnswer<Unit> {
  const roots = read('organizations.ListRoots', {})
  if (!roots.result.ok) return { ...roots, result: roots.result }
  const [root] = roots.result.output.Roots
  return unitOf(read, root?.Id ?? '', root?.Name ?? '')
}

function unitOf(read: Read, id: string, name: string): ReadAnswer<Unit> {
  const below = read('organizations.ListOrganizationalUnitsForParent', { ParentId: id })
  if (!below.result.ok) return { ...below, result: below.result }
  const accounts = read('organizations.ListAccountsForParent', { ParentId: id })
  if (!accounts.result.ok) return { ...accounts, result: accounts.result }
  const units: Unit[] = []
  for (const unit of below.result.output.OrganizationalUnits) {
    const found = unitOf(read, unit.Id, unit.Name)
    if (!found.result.ok) return found
    units.push(found.result.output)
  }
  return {
    result: { ok: true, output: { id, name, units, accounts: accounts.result.output.Accounts } },
    event: accounts.event,
  }
}

/** Every place that an account or a policy can be put, the root first. */
export function unitsIn(tree: Unit, path = ''): readonly { readonly id: string; readonly path: string }[] {
  const here = path === '' ? tree.name : `${path} / ${tree.name}`
  return [{ id: tree.id, path: here }, ...tree.units.flatMap((unit) => unitsIn(unit, here))]
}
