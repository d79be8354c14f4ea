import { useState } from 'react'
import { findOperation, type OperationName } from '#account'
import { type Members, optionsOf, pagingOf } from '#cli'
import { Button } from '../../parts/Button.tsx'
import { Field } from './Field.tsx'
import { isNew } from './choices.ts'
import { type FieldProblem, inputOf, problemsIn } from './input.ts'
import { titleOf } from './names.ts'

/** The form of an operation, made from its input's schema. What the page knows already is not asked for. */
export function OperationForm({
  operation,
  known = {},
  start = {},
  ask,
  label = titleOf(operation),
  danger = false,
  onSubmit,
  onCancel,
}: {
  operation: OperationName
  known?: Members
  start?: Members // what stands in the fields at first
  ask?: readonly string[] | undefined // members that are not put away, in this order; absent: what is required
  label?: string
  danger?: boolean
  onSubmit: (input: Members) => void
  onCancel?: () => void
}) {
  const [filled, setFilled] = useState<Members>(start)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const schema = findOperation(operation)?.input
  const paging = pagingOf(operation)
  const open = optionsOf(operation).filter(
    ({ member }) => !Object.hasOwn(known, member) && !paging?.tokens.includes(member) && paging?.limit !== member,
  )
  const first = ask
    ? ask.flatMap((name) => open.filter(({ member }) => member === name))
    : open.filter((one) => one.required)
  const others = open.filter((one) => !first.includes(one))
  const fields = (list: typeof open) =>
    list.map((option) => (
      <Field
        key={option.member}
        name={option.member}
        path={option.member}
        schema={option.schema}
        required={option.required}
        fresh={isNew(operation, option.member)}
        value={filled[option.member]}
        onChange={(value) => setFilled({ ...filled, [option.member]: value })}
        problems={problems}
      />
    ))
  return (
    <form
      className="grid max-w-2xl gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const input = { ...inputOf(schema, filled), ...known }
        const found = problemsIn(operation, input)
        setProblems(found)
        if (found.length === 0) onSubmit(input)
        else focusOn(event.currentTarget, found[0]?.path ?? '')
      }}
    >
      {fields(first)}
      {others.length > 0 && first.length > 0 && (
        <details className="rounded-md border border-line p-3">
          <summary className="text-sm font-semibold">More settings</summary>
          <div className="mt-3 grid gap-3">{fields(others)}</div>
        </details>
      )}
      {first.length === 0 && fields(others)}
      {problems.length > 0 && (
        <p role="alert" className="text-sm text-deny">
          {problems.length === 1 ? 'One field needs another look.' : `${problems.length} fields need another look.`}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind={danger ? 'danger' : 'primary'}>
          {label}
        </Button>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  )
}

function focusOn(form: HTMLFormElement, path: string): void {
  const field = form.querySelector<HTMLElement>(`[name="${CSS.escape(path)}"]`)
  field?.closest('details')?.setAttribute('open', '')
  field?.focus()
}
