import { useState } from 'react'
import type { InputOf, OperationName, OutputOf } from '#account'
import { isMembers, type Members, nextPage, pagingOf } from '#cli'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { type ReadAnswer, useRead } from './useRead.ts'

/** A list as far as it has been fetched. After a change it begins anew. */
export function useList<N extends OperationName, Row>(
  operation: N,
  input: InputOf<N>,
  rows: (output: OutputOf<N>) => readonly Row[],
): { answer: ReadAnswer<OutputOf<N>> | null; rows: readonly Row[]; more: (() => void) | undefined } {
  const store = useSimulationStore()
  const first = useRead(operation, input)
  const changes = useSimulation((s) => s.past)
  const [further, setFurther] = useState<{ of: unknown; pages: readonly OutputOf<N>[] }>({ of: changes, pages: [] })
  const pages = further.of === changes ? further.pages : []
  const all = first?.result.ok ? [first.result.output, ...pages] : []
  const paging = pagingOf(operation)
  const last: unknown = all.at(-1)
  const next = paging && isMembers(last) ? nextPage(paging, last) : undefined
  return {
    answer: first,
    rows: all.flatMap((page) => rows(page)),
    more:
      next &&
      (() => {
        const { result } = store.getState().read(operation, { ...(input as Members), ...next })
        // The operation's name fixes its output, as in useRead.
        if (result.ok) setFurther({ of: changes, pages: [...pages, result.output as OutputOf<N>] })
      }),
  }
}
