import type { PolicyKind, Statement } from '#engine'
import { ConditionFields } from './ConditionFields.tsx'
import { FoundActions } from './FoundActions.tsx'
import { ListField } from './ListField.tsx'
import { PrincipalField } from './PrincipalField.tsx'
import { pathOf, principalOf, withName, withTexts, withValue } from './statementEdits.ts'

/** Effect, actions, resources, who and when of one statement. */
export function StatementFields({
  statement,
  text,
  kind,
  known,
  onText,
}: {
  statement: Statement
  text: string
  kind: PolicyKind
  known: readonly string[] // resources of the account
  onText: (text: string) => void
}) {
  const path = pathOf(statement.pointer)
  const { raw } = statement
  const action = 'NotAction' in raw ? 'NotAction' : 'Action'
  const resource = 'NotResource' in raw ? 'NotResource' : 'Resource'
  const principal = 'NotPrincipal' in raw ? 'NotPrincipal' : 'Principal'
  const named = principal in raw || kind === 'resource' || kind === 'trust'
  const condition = (operator: string, key: string, values: readonly string[] | null): void => {
    const tests = [...path, 'Condition', operator, key]
    if (values) return onText(withTexts(text, tests, values))
    const alone = statement.conditions.length === 1
    const last = statement.conditions.filter(({ operatorName }) => operatorName === operator).length === 1
    onText(withValue(text, alone ? [...path, 'Condition'] : last ? tests.slice(0, -1) : tests, undefined))
  }
  return (
    <div className="grid grid-cols-1 gap-3">
      <fieldset className="flex flex-wrap gap-3">
        <legend className="text-sm font-semibold">Effect</legend>
        {(['Allow', 'Deny'] as const).map((effect) => (
          <label key={effect} className="flex min-h-6 items-center gap-2 pointer-coarse:min-h-11">
            <input
              type="radio"
              name={`effect ${statement.pointer}`}
              className="accent-accent"
              checked={statement.effect === effect}
              onChange={() => onText(withValue(text, [...path, 'Effect'], effect))}
            />
            {effect}
          </label>
        ))}
      </fieldset>
      {named && (
        <PrincipalField
          statement={statement}
          known={known.filter((arn) => /:iam::\d{12}:(user|role)\//.test(arn))}
          onChange={(names) => onText(withValue(text, [...path, principal], principalOf(names)))}
        />
      )}
      <ListField
        label={action === 'NotAction' ? 'All actions except' : 'Actions'}
        add="Action, or words such as: delete bucket"
        values={statement.actions.map((one) => one.text)}
        onChange={(values) => onText(withTexts(text, [...path, action], values))}
        found={FoundActions}
      />
      <Except
        on={action === 'NotAction'}
        label="All actions except these"
        onChange={(on) => onText(withName(text, [...path, action], on ? 'NotAction' : 'Action'))}
      />
      {(kind !== 'trust' || resource in raw) && (
        <>
          <ListField
            label={resource === 'NotResource' ? 'All resources except' : 'Resources'}
            add="ARN of a resource, or * for all"
            values={statement.resources.map((one) => one.text)}
            known={known}
            onChange={(values) => onText(withTexts(text, [...path, resource], values))}
          />
          <Except
            on={resource === 'NotResource'}
            label="All resources except these"
            onChange={(on) => onText(withName(text, [...path, resource], on ? 'NotResource' : 'Resource'))}
          />
        </>
      )}
      <ConditionFields statement={statement} onValues={condition} />
    </div>
  )
}

function Except({ on, label, onChange }: { on: boolean; label: string; onChange: (on: boolean) => void }) {
  return (
    <label className="flex min-h-6 items-center gap-2 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        className="accent-accent"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  )
}
