// What a page can do: an operation, what the page fills in, and what is asked for.

import type { InputOf, OperationName } from '#account'
import type { Members } from '#cli'
import { controlOf, titleOf } from './form/names.ts'

export interface Action<Subject> {
  readonly operation: OperationName
  readonly label: string
  readonly control: string // how hints find it: console.PAGE.CONTROL
  readonly known: (subject: Subject) => Members // filled in and not shown
  readonly start: (subject: Subject) => Members // filled in, to be changed
  readonly ask: readonly string[] | undefined
  readonly danger: boolean // to be confirmed
  readonly when: (subject: Subject) => boolean
  readonly next: string | undefined // the console page to go to afterwards
}

interface Wanted<N extends OperationName, Subject> {
  readonly label?: string
  readonly control?: string
  readonly known?: (subject: Subject) => Partial<InputOf<N>>
  readonly start?: (subject: Subject) => Partial<InputOf<N>>
  readonly ask?: readonly (keyof InputOf<N> & string)[]
  readonly danger?: boolean
  readonly when?: (subject: Subject) => boolean
  readonly next?: string
}

/** How a page names its actions: `(on) => [on('iam.DeleteUser', …)]`, so that the subject's type is known. */
export type Actions<Subject> = (
  on: <N extends OperationName>(operation: N, wanted?: Wanted<N, Subject>) => Action<Subject>,
) => readonly Action<Subject>[]

/** Without `ask`, whatever is required and not known is asked for. */
export function actionsOf<Subject>(actions: Actions<Subject> | undefined): readonly Action<Subject>[] {
  return actions?.(action) ?? []
}

function action<N extends OperationName, Subject>(
  operation: N,
  {
    label = titleOf(operation),
    control = controlOf(operation),
    known = () => ({}),
    start = () => ({}),
    ask,
    danger = /\.(Delete|Close|Terminate|Remove|Deactivate|Leave)/.test(operation),
    when = () => true,
    next,
  }: Wanted<N, Subject> = {},
): Action<Subject> {
  return { operation, label, control, known, start, ask, danger, when, next }
}
