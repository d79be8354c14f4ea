// "Assign MFA device": an authenticator app, a passkey, a security key. The fake device shows its codes beside the form.

import { lazy, Suspense, useId, useState } from 'react'
import { mfaCode } from '#account'
import { Button } from '../../parts/Button.tsx'
import { Loading } from '../../parts/Loading.tsx'
import { useSimulation, useSimulationStore } from '../../simulation.ts'
import { useFrame } from '../PageFrame.tsx'
import { pointOf } from '../words.ts'

const QrCode = lazy(() => import('./QrCode.tsx').then((module) => ({ default: module.QrCode })))

const kinds = {
  authenticator: { label: 'Authenticator app', about: 'An app on a phone that shows a new code every half minute.' },
  passkey: { label: 'Passkey', about: 'Kept by your computer or phone, and unlocked by finger, face or PIN.' },
  hardware: { label: 'Hardware token', about: 'A small device with a display. Its serial number stands on its back.' },
  'security-key': { label: 'Security key', about: 'A small device that you plug in and touch.' },
}
type Kind = keyof typeof kinds

/** `userName` is empty for whoever is signed in. */
export function DeviceDrawer({ userName }: { userName: string }) {
  const { page } = useFrame()
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <div>
        <Button kind="primary" data-point={`${pointOf(page)}.assign-mfa-device`} onClick={() => setOpen(true)}>
          Assign MFA device
        </Button>
      </div>
    )
  return <Assign userName={userName} onClose={() => setOpen(false)} />
}

function Assign({ userName, onClose }: { userName: string; onClose: () => void }) {
  const store = useSimulationStore()
  const [kind, setKind] = useState<Kind>('authenticator')
  const [name, setName] = useState('')
  const [serial, setSerial] = useState<string | null>(null)
  const id = useId()
  const owner = userName === '' ? {} : { UserName: userName }
  const next = (): void => {
    if (kind === 'hardware') {
      setSerial(name)
      return
    }
    if (kind !== 'authenticator') {
      if (store.getState().assignMfa('RegisterPasskey', { ...owner, DeviceName: name }).ok) onClose()
      return
    }
    const made = store.getState().call('iam.CreateVirtualMFADevice', { VirtualMFADeviceName: name })
    // What the operation answers: AWS, IAM API Reference, CreateVirtualMFADevice.
    if (made.ok)
      setSerial((made.output as { VirtualMFADevice: { SerialNumber: string } }).VirtualMFADevice.SerialNumber)
  }
  return (
    <section aria-label="Assign MFA device" className="grid max-w-2xl gap-3 rounded-lg border border-accent p-4">
      <h3 className="font-semibold">Assign MFA device</h3>
      {serial === null ? (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            next()
          }}
        >
          <label htmlFor={id} className="grid gap-1 text-sm font-semibold">
            {kind === 'hardware' ? 'Serial number' : 'Device name'}
            <input
              id={id}
              value={name}
              required
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
              className="min-h-8 rounded-md border border-edge bg-surface px-2 font-normal pointer-coarse:min-h-11"
            />
          </label>
          <fieldset className="grid gap-2">
            <legend className="mb-1 text-sm font-semibold">Kind of device</legend>
            {Object.entries(kinds).map(([key, { label, about }]) => (
              <label key={key} className="flex items-start gap-2 rounded-md border border-line p-2 text-sm">
                <input
                  type="radio"
                  name={`${id}-kind`}
                  checked={kind === key}
                  onChange={() => setKind(key as Kind)}
                  className="mt-1"
                />
                <span className="grid">
                  <strong>{label}</strong>
                  <span className="text-ink-2">{about}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <div className="flex gap-2">
            <Button type="submit" kind="primary">
              {kind === 'authenticator' || kind === 'hardware' ? 'Next' : 'Register the device'}
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </div>
        </form>
      ) : (
        <Codes serial={serial} owner={owner} onClose={onClose} />
      )}
    </section>
  )
}

const STEP = 30_000 // milliseconds; RFC 6238, and AWS's devices

function Codes({
  serial,
  owner,
  onClose,
}: {
  serial: string
  owner: { readonly UserName?: string }
  onClose: () => void
}) {
  const store = useSimulationStore()
  const world = useSimulation((s) => s.world)
  const seed = Object.values(world.accounts).flatMap(({ iam }) => iam.mfaDevices?.[serial]?.seed ?? [])[0] ?? ''
  const [codes, setCodes] = useState({ first: '', second: '' })
  const shown = { first: mfaCode(world, serial) ?? '', second: mfaCode(world, serial, world.now + STEP) ?? '' }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        const input = {
          ...owner,
          SerialNumber: serial,
          AuthenticationCode1: codes.first,
          AuthenticationCode2: codes.second,
        }
        if (store.getState().assignMfa('EnableMFADevice', input).ok) onClose()
      }}
    >
      <div className="flex flex-wrap items-start gap-4">
        {seed !== '' && (
          <Suspense fallback={<Loading what="the QR code" />}>
            <QrCode serial={serial} seed={seed} />
          </Suspense>
        )}
        <div className="grid gap-1 rounded-md bg-sunken p-3 text-sm">
          <strong>Your fake device shows</strong>
          <span className="font-mono text-lg">{shown.first}</span>
          <span className="text-ink-2">and half a minute later</span>
          <span className="font-mono text-lg">{shown.second}</span>
          <Button scale="small" onClick={() => setCodes(shown)}>
            Copy both codes
          </Button>
        </div>
      </div>
      {(['first', 'second'] as const).map((which) => (
        <label key={which} className="grid gap-1 text-sm font-semibold">
          MFA code {which === 'first' ? 1 : 2}
          <input
            value={codes[which]}
            inputMode="numeric"
            autoComplete="off"
            required
            onChange={(event) => setCodes({ ...codes, [which]: event.target.value })}
            className="min-h-8 w-40 rounded-md border border-edge bg-surface px-2 font-mono font-normal pointer-coarse:min-h-11"
          />
        </label>
      ))}
      <div className="flex gap-2">
        <Button type="submit" kind="primary">
          Add MFA
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}
