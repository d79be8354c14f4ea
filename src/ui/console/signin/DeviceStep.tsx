import { useId } from 'react'
import { mfaCode, type World } from '#account'
import { Button } from '../../parts/Button.tsx'
import { useSimulation } from '../../simulation.ts'
import type { Filled } from '../StepForm.tsx'

/** What is shown beside the password, as the step's input has it. */
export interface Second {
  readonly mfaDevice?: string // its serial number
  readonly mfaCode?: string // absent: the device is in hand, and is touched or read
}

/** The page asks for a device. Here the learner has all of them in hand. */
export function DeviceStep({
  filled,
  second,
  onChange,
}: {
  filled: Filled
  second: Second
  onChange: (second: Second) => void
}) {
  const world = useSimulation((s) => s.world)
  const devices = devicesOf(world, filled)
  const id = useId()
  const chosen = second.mfaDevice
  const code = chosen === undefined ? undefined : mfaCode(world, chosen)
  return (
    <fieldset className="grid gap-2 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-semibold">Multi-factor authentication</legend>
      <p className="text-sm text-ink-2">The password is right. Now show that you have one of these devices.</p>
      {devices.map((serial) => (
        <label key={serial} className="flex items-start gap-2 text-sm wrap-anywhere">
          <input
            type="radio"
            name={`${id}-device`}
            required
            checked={chosen === serial}
            data-point={`console.signin.mfa-device-${serial}`}
            onChange={() => onChange({ mfaDevice: serial })}
            className="mt-1"
          />
          <span>
            {serial.includes(':u2f/') ? 'Touch the passkey or security key' : 'Read the code of the device'}{' '}
            <span className="text-ink-2">{serial.split('/').at(-1)}</span>
          </span>
        </label>
      ))}
      {code !== undefined && chosen !== undefined && (
        <>
          <p className="text-sm text-ink-2">
            The device shows <span className="font-mono text-base text-ink">{code}</span>. Type it, or leave the field
            empty and the code is read for you.
          </p>
          <div className="flex flex-wrap items-end gap-2">
            <label className="grid gap-1 text-sm font-semibold">
              MFA code
              <input
                name="mfaCode"
                inputMode="numeric"
                autoComplete="off"
                value={second.mfaCode ?? ''}
                onChange={(event) =>
                  onChange({ mfaDevice: chosen, ...(event.target.value !== '' && { mfaCode: event.target.value }) })
                }
                className="min-h-8 w-40 rounded-md border border-edge bg-surface px-2 font-mono font-normal pointer-coarse:min-h-11"
              />
            </label>
            <Button onClick={() => onChange({ mfaDevice: chosen, mfaCode: code })}>Copy the code</Button>
          </div>
        </>
      )}
    </fieldset>
  )
}

function devicesOf(world: World, { email, account: named, userName = '' }: Filled): readonly string[] {
  const account = Object.values(world.accounts).find(({ id, alias, root }) =>
    email === undefined ? named === id || named === alias : root.email.toLowerCase() === email.toLowerCase(),
  )
  return (email === undefined ? account?.iam.users[userName] : account?.root)?.mfaDevices ?? []
}
