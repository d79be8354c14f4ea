import { useState } from 'react'
import type { Statement } from '#engine'
import { ListField } from './ListField.tsx'

const TYPES = [
  ['AWS', 'A user, role or account (its ARN or number)'],
  ['Service', 'An AWS service (ec2.amazonaws.com)'],
  ['Federated', 'A sign-in provider (its ARN)'],
] as const

/** Whom a policy on a resource is about. */
export function PrincipalField({
  statement: { principals },
  known,
  onChange,
}: {
  statement: Statement
  known: readonly string[]
  onChange: (names: readonly string[]) => void
}) {
  const [type, setType] = useState<string>('AWS')
  const names = principals.map((one) => (one.text === '*' && principals.length === 1 ? '*' : `${one.type} ${one.text}`))
  return (
    <div className="grid gap-1">
      <ListField
        label="Who"
        add="Name, or * for everybody"
        values={names}
        known={type === 'AWS' ? known : []}
        onChange={(all) =>
          onChange(
            all.map((one) =>
              one === '*' || /^(AWS|Service|Federated|CanonicalUser) /.test(one) ? one : `${type} ${one}`,
            ),
          )
        }
      />
      <select
        aria-label="Kind of the name to add"
        value={type}
        onChange={(event) => setType(event.target.value)}
        className="min-h-8 min-w-0 rounded-md border border-edge bg-surface px-2 text-sm pointer-coarse:min-h-11"
      >
        {TYPES.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
