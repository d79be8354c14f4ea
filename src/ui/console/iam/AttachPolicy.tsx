import { useId, useState } from 'react'
import type { InputOf } from '#account'
import { Button } from '../../parts/Button.tsx'
import { useSimulationStore } from '../../simulation.ts'
import { Shown } from '../Shown.tsx'
import { useRead } from '../useRead.ts'

/** Under the list of what is attached; that is not offered again. */
export function AttachPolicy({
  operation,
  attached,
  holder,
  page,
}: {
  operation: 'iam.AttachUserPolicy' | 'iam.AttachGroupPolicy' | 'iam.AttachRolePolicy'
  attached: 'iam.ListAttachedUserPolicies' | 'iam.ListAttachedGroupPolicies' | 'iam.ListAttachedRolePolicies'
  holder: Readonly<Record<string, unknown>>
  page: string // users.ben
}) {
  const store = useSimulationStore()
  const policies = useRead('iam.ListPolicies', {})
  // The three calls differ in the holder's name alone, which `holder` has.
  const there = useRead(attached as 'iam.ListAttachedUserPolicies', holder as InputOf<'iam.ListAttachedUserPolicies'>)
  const [chosen, setChosen] = useState('')
  const id = useId()
  return (
    <Shown answer={policies} what="the policies">
      {({ Policies }) => {
        const taken = there?.result.ok ? there.result.output.AttachedPolicies.map(({ PolicyArn }) => PolicyArn) : []
        const offered = Policies.filter(({ Arn }) => !taken.includes(Arn))
        const arn = offered.some(({ Arn }) => Arn === chosen) ? chosen : ''
        return (
          <form
            className="flex flex-wrap items-end gap-2 rounded-md bg-sunken p-3"
            onSubmit={(event) => {
              event.preventDefault()
              if (arn) store.getState().call(operation, { ...holder, PolicyArn: arn })
            }}
          >
            <label htmlFor={id} className="grid min-w-0 flex-1 gap-1 text-xs font-semibold text-ink-2">
              Attach a policy
              <select
                id={id}
                data-point={`console.iam.${page}.attach`}
                value={arn}
                onChange={(event) => setChosen(event.target.value)}
                className="min-h-8 w-full rounded-md border border-edge bg-surface px-2 text-sm font-normal text-ink pointer-coarse:min-h-11"
              >
                <option value="">Choose a policy …</option>
                {[
                  { label: 'Made in this account', aws: false },
                  { label: 'Made by AWS', aws: true },
                ].map(({ label, aws }) => (
                  <optgroup key={label} label={label}>
                    {offered
                      .filter(({ Arn }) => Arn.startsWith('arn:aws:iam::aws:') === aws)
                      .map(({ Arn, PolicyName }) => (
                        <option key={Arn} value={Arn}>
                          {PolicyName}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </select>
            </label>
            <Button type="submit" kind="primary" disabled={!arn}>
              Attach
            </Button>
          </form>
        )
      }}
    </Shown>
  )
}
