import { useId, useState } from 'react'
import type { Statement, Test } from '#engine'
import { Button } from '../../parts/Button.tsx'
import { ListField } from './ListField.tsx'

// The ones that beginners meet; any other can be typed. AWS: IAM User Guide, "Condition operators" and "Global condition
// context keys", 2026-11.
const OPERATORS = [
  ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike', 'Bool', 'Null', 'IpAddress', 'NotIpAddress'],
  ['ArnLike', 'ArnNotLike', 'NumericLessThan', 'NumericGreaterThan', 'DateLessThan', 'DateGreaterThan'],
].flat()
const KEYS = [
  ['aws:MultiFactorAuthPresent', 'aws:SourceIp', 'aws:SecureTransport', 'aws:PrincipalTag/', 'aws:ResourceTag/'],
  ['aws:RequestedRegion', 'aws:PrincipalOrgID', 'aws:PrincipalArn', 'aws:SourceArn', 'aws:SourceAccount'],
  ['aws:CurrentTime', 'aws:username', 's3:prefix', 'iam:PassedToService', 'sts:ExternalId'],
].flat()

/** The conditions of a statement: an operator, a key, one value or several. All of them must hold. */
export function ConditionFields({
  statement: { conditions },
  onValues,
}: {
  statement: Statement
  onValues: (operator: string, key: string, values: readonly string[] | null) => void
}) {
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="text-sm font-semibold">Conditions</legend>
      <p className="text-xs text-ink-2">
        {conditions.length === 0 ? 'None: the statement counts for every request.' : 'All of them must hold.'}
      </p>
      {conditions.map((test) => (
        <ConditionRow key={test.pointer} test={test} onValues={onValues} />
      ))}
      <NewCondition onAdd={(operator, key) => onValues(operator, key, [])} />
    </fieldset>
  )
}

function ConditionRow({
  test: { operatorName, key, values },
  onValues,
}: {
  test: Test
  onValues: (operator: string, key: string, values: readonly string[] | null) => void
}) {
  const name = `${operatorName} ${key}`
  return (
    <div className="grid gap-1 rounded-md border border-line p-2">
      <ListField
        label={name}
        add={`Value of ${key}`}
        values={values.map(({ text }) => text)}
        known={/^(Bool|Null)/.test(operatorName) ? ['true', 'false'] : []}
        onChange={(texts) => onValues(operatorName, key, texts)}
      />
      <Button
        kind="quiet"
        scale="small"
        className="justify-self-start"
        aria-label={`Remove the condition ${name}`}
        onClick={() => onValues(operatorName, key, null)}
      >
        Remove the condition
      </Button>
    </div>
  )
}

function NewCondition({ onAdd }: { onAdd: (operator: string, key: string) => void }) {
  const id = useId()
  const [operator, setOperator] = useState('StringEquals')
  const [key, setKey] = useState('')
  const field =
    'min-h-8 min-w-0 flex-1 rounded-md border border-edge bg-surface px-2 font-mono text-sm pointer-coarse:min-h-11'
  return (
    <div className="flex flex-wrap gap-1">
      <input
        aria-label="Operator of a new condition"
        list={`${id}-operators`}
        value={operator}
        onChange={(event) => setOperator(event.target.value)}
        className={field}
      />
      <input
        aria-label="Key of a new condition"
        placeholder="aws:SourceIp"
        list={`${id}-keys`}
        value={key}
        onChange={(event) => setKey(event.target.value)}
        autoCapitalize="off"
        spellCheck={false}
        className={field}
      />
      <datalist id={`${id}-operators`}>
        {OPERATORS.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <datalist id={`${id}-keys`}>
        {KEYS.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Button
        disabled={operator.trim() === '' || key.trim() === ''}
        onClick={() => {
          onAdd(operator.trim(), key.trim())
          setKey('')
        }}
      >
        Add a condition
      </Button>
    </div>
  )
}
