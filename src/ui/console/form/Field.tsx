import { useId } from 'react'
import { elementOf, enumOf, isMembers, membersOf } from '#cli'
import { Button } from '../../parts/Button.tsx'
import { useChoices } from './choices.ts'
import { type FieldProblem, type Schema, widgetOf } from './input.ts'
import { wordsOf } from './names.ts'

export interface FieldProps {
  readonly name: string
  readonly path: string
  readonly schema: Schema
  readonly required: boolean
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly problems: readonly FieldProblem[]
  readonly depth?: number
  readonly fresh?: boolean // names something that is not there yet, so there is nothing to choose from
}

const box = 'w-full rounded-md border border-edge bg-surface px-2 text-sm text-ink pointer-coarse:min-h-11'

/** One member of an input, as its schema wants it. */
export function Field(props: FieldProps) {
  const { name, schema, depth = 0 } = props
  const widget = widgetOf(name, schema, depth)
  if (widget === 'switch') return <Switch {...props} />
  if (widget === 'list') return <List {...props} depth={depth} />
  if (widget === 'structure') return <Structure {...props} depth={depth} />
  return <Line {...props} widget={widget} />
}

function Line({
  name,
  path,
  schema,
  required,
  value,
  onChange,
  problems,
  fresh = false,
  widget,
}: FieldProps & { widget: ReturnType<typeof widgetOf> }) {
  const id = useId()
  const problem = problems.find((one) => one.path === path)
  const offered = useChoices(name, widget === 'text' && !fresh)
  const choices = widget === 'choice' ? enumOf(schema).map((one) => ({ value: one, label: one })) : offered
  const shown =
    typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : value === undefined
        ? ''
        : JSON.stringify(value)
  const common = {
    id,
    name: path,
    value: shown,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem ? `${id}-problem` : undefined,
    'aria-required': required,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        <Name of={name} required={required} />
      </label>
      {choices ? (
        <select {...common} className={`${box} min-h-8`}>
          <option value="">{required ? 'Choose …' : 'None'}</option>
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      ) : widget === 'policy' || widget === 'json' ? (
        <textarea
          {...common}
          rows={widget === 'policy' ? 12 : 3}
          spellCheck={false}
          className={`${box} py-1.5 font-mono text-xs`}
        />
      ) : (
        <input
          {...common}
          type={widget === 'secret' ? 'password' : widget === 'number' ? 'number' : 'text'}
          autoComplete="off"
          className={`${box} min-h-8`}
        />
      )}
      {widget === 'json' && <p className="text-xs text-ink-3">Written as JSON.</p>}
      {problem && (
        <p id={`${id}-problem`} className="text-xs text-deny">
          {problem.text}
        </p>
      )}
    </div>
  )
}

function Name({ of, required }: { of: string; required: boolean }) {
  return (
    <>
      {wordsOf(of)}
      {!required && <span className="font-normal text-ink-3"> (optional)</span>}
    </>
  )
}

function Switch({ name, value, onChange }: FieldProps) {
  return (
    <label className="flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
      <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
      {wordsOf(name)}
    </label>
  )
}

function List({ name, path, schema, required, value, onChange, problems, depth }: FieldProps & { depth: number }) {
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  const element = elementOf(schema)
  const problem = problems.find((one) => one.path === path)
  if (!element) return null
  return (
    <fieldset className="grid gap-2 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-semibold">
        <Name of={name} required={required} />
      </legend>
      {items.map((item, at) => (
        <div key={at} className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <Field
              name={singular(name)}
              path={`${path}.${at}`}
              schema={element}
              required
              value={item}
              onChange={(changed) => onChange(items.map((one, index) => (index === at ? changed : one)))}
              problems={problems}
              depth={depth + 1}
            />
          </div>
          <Button
            scale="small"
            aria-label={`Remove ${wordsOf(singular(name))} ${at + 1}`}
            onClick={() => onChange(items.filter((_, index) => index !== at))}
          >
            Remove
          </Button>
        </div>
      ))}
      {problem && <p className="text-xs text-deny">{problem.text}</p>}
      <div>
        <Button scale="small" onClick={() => onChange([...items, ''])}>
          Add {wordsOf(singular(name)).toLowerCase()}
        </Button>
      </div>
    </fieldset>
  )
}

function Structure({ name, path, schema, required, value, onChange, problems, depth }: FieldProps & { depth: number }) {
  const filled = isMembers(value) ? value : {}
  return (
    <fieldset className="grid min-w-0 gap-2 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-semibold">
        <Name of={name} required={required} />
      </legend>
      {membersOf(schema).map((member) => (
        <Field
          key={member.member}
          name={member.member}
          path={`${path}.${member.member}`}
          schema={member.schema}
          required={member.required}
          value={filled[member.member]}
          onChange={(changed) => onChange({ ...filled, [member.member]: changed })}
          problems={problems}
          depth={depth + 1}
        />
      ))}
    </fieldset>
  )
}

function singular(name: string): string {
  return name.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')
}
