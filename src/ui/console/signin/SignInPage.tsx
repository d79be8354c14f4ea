import { useId, useState } from 'react'
import { PageHeading } from '../../parts/Heading.tsx'
import { usePlace } from '../../workbench/place.ts'
import { StepForm, type StepField } from '../StepForm.tsx'
import { DeviceStep, type Second } from './DeviceStep.tsx'

const kinds = {
  'sign-in': { label: 'IAM user', about: 'Somebody who works in the account.', point: 'console.signin.as-user' },
  'sign-in.root': { label: 'Root user', about: 'The owner of the account.', point: 'console.signin.as-root' },
} as const
type Kind = keyof typeof kinds

const fieldsOf: Readonly<Record<Kind, readonly StepField[]>> = {
  'sign-in': [
    { name: 'account', label: 'Account ID or alias' },
    { name: 'userName', label: 'IAM user name' },
    { name: 'password', label: 'Password', type: 'password' },
  ],
  'sign-in.root': [
    { name: 'email', label: 'Root user e-mail address', type: 'email' },
    { name: 'password', label: 'Password', type: 'password' },
  ],
}
const changed: readonly StepField[] = [
  { name: 'newPassword', label: 'New password', type: 'password', about: 'The password has to be changed first.' },
]

/** The sign-in page of AWS: who, the password, and what it asks for after that. */
export function SignInPage({ leave }: { leave: boolean }) {
  const { go } = usePlace()
  const [kind, setKind] = useState<Kind>('sign-in')
  // What AWS asked for stays on the page until the learner begins anew.
  const [second, setSecond] = useState<Second>({})
  const [wants, setWants] = useState<{ readonly device: boolean; readonly change: boolean }>(NOTHING)
  const id = useId()
  return (
    <div className="grid gap-4">
      <PageHeading kind="AWS" name="Sign in" />
      <fieldset className="grid max-w-2xl gap-2 sm:grid-cols-2">
        <legend className="sr-only">Who signs in</legend>
        {Object.entries(kinds).map(([key, { label, about, point }]) => (
          <label key={key} className="flex items-start gap-2 rounded-md border border-edge p-2 text-sm">
            <input
              type="radio"
              name={`${id}-kind`}
              checked={kind === key}
              data-point={point}
              onChange={() => {
                setKind(key as Kind)
                setWants(NOTHING)
                setSecond({})
              }}
              className="mt-1"
            />
            <span className="grid">
              <strong>{label}</strong>
              <span className="text-ink-2">{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <StepForm
        key={kind}
        step={kind}
        label="Sign in"
        point={kind === 'sign-in' ? 'console.signin.sign-in' : 'console.signin.sign-in-root'}
        fields={wants.change ? [...fieldsOf[kind], ...changed] : fieldsOf[kind]}
        input={(filled) => ({ ...filled, ...second })}
        onTaken={(result) => {
          if (result.ok && leave) go('console')
          if (result.ok) return
          if (result.error.code === 'MfaRequired') setWants({ ...wants, device: true })
          if (result.error.code === 'PasswordChangeRequired') setWants({ ...wants, change: true })
        }}
      >
        {(filled) => wants.device && <DeviceStep filled={filled} second={second} onChange={setSecond} />}
      </StepForm>
    </div>
  )
}

const NOTHING = { device: false, change: false }
