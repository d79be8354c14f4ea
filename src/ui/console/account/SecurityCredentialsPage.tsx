import type { ReactNode } from 'react'
import { passwordQuality } from '#account'
import { Table } from '../../parts/Table.tsx'
import { useSimulation } from '../../simulation.ts'
import { isRoot, whoIs } from '../../who.ts'
import { DeviceDrawer } from '../iam/DeviceDrawer.tsx'
import { deviceKind } from '../iam/credentials.tsx'
import type { PageProps } from '../page.tsx'
import { PageFrame } from '../PageFrame.tsx'
import { Shown } from '../Shown.tsx'
import { StepAction } from '../StepAction.tsx'
import { useRead } from '../useRead.ts'
import { when } from '../words.ts'

const PAGE = 'console.security-credentials'

/** "My security credentials": the password, MFA devices and access keys of whoever is signed in, root or user. */
export function SecurityCredentialsPage({ page }: PageProps) {
  const name = useSimulation((s) => whoIs(s.world, s.identity))
  return (
    <PageFrame kind={`Signed in as ${name}`} title="My security credentials" page={page} name={name}>
      <Password />
      <Devices />
      <Keys />
    </PageFrame>
  )
}

function Part({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-2 border-t border-line pt-3">
      <h3 className="font-semibold">{title}</h3>
      <p className="text-sm text-ink-2">{about}</p>
      {children}
    </section>
  )
}

function Password() {
  const root = useSimulation((s) => isRoot(s.world, s.identity))
  return (
    <Part title="Password" about="What you sign in to the console with.">
      <div>
        {root ? (
          <StepAction
            step="security-credentials.change-root-password"
            fields={[
              { name: 'currentPassword', label: 'Current password', type: 'password' },
              { name: 'newPassword', label: 'New password', type: 'password' },
            ]}
          >
            {({ newPassword = '' }) => <Strength password={newPassword} />}
          </StepAction>
        ) : (
          <StepAction
            step="security-credentials.change-password"
            fields={[
              { name: 'OldPassword', label: 'Current password', type: 'password' },
              { name: 'NewPassword', label: 'New password', type: 'password' },
            ]}
          />
        )}
      </div>
    </Part>
  )
}

const strengths = {
  weak: { value: 1, word: 'Weak. Longer is better: four words that do not belong together make a good start.' },
  fair: { value: 2, word: 'Fair. A few more letters would make it strong.' },
  strong: { value: 3, word: 'Strong.' },
}

function Strength({ password }: { password: string }) {
  if (password === '') return null
  const { strength, breached } = passwordQuality(password)
  const { value, word } = strengths[strength]
  return (
    <div className="grid gap-1 text-sm">
      <meter aria-label="Strength of the password" min={0} max={3} value={value} className="w-full" />
      <span aria-live="polite">{breached ? 'Weak. It is on a list of stolen passwords.' : word}</span>
    </div>
  )
}

function Devices() {
  const answer = useRead('iam.ListMFADevices', {})
  return (
    <Part title="MFA devices" about="A second proof beside the password: something that you have. Up to eight.">
      <Shown answer={answer} what="MFA devices">
        {({ MFADevices }) => (
          <Table
            label="MFA devices"
            head={['Device', 'Kind', 'Since', '']}
            rows={MFADevices.map(({ SerialNumber, EnableDate }) => [
              SerialNumber,
              deviceKind(SerialNumber),
              when(EnableDate),
              <div key="actions" className="flex flex-wrap justify-end gap-1">
                {!SerialNumber.includes(':u2f/') && (
                  <StepAction
                    step="security-credentials.resync-mfa"
                    label="Resync"
                    row={SerialNumber}
                    fields={[
                      { name: 'first', label: 'MFA code 1', optional: true },
                      {
                        name: 'second',
                        label: 'MFA code 2',
                        optional: true,
                        about: 'Leave both empty, and the codes are read from the device.',
                      },
                    ]}
                    input={({ first = '', second = '' }) => ({
                      serialNumber: SerialNumber,
                      ...((first || second) && { codes: [first, second] }),
                    })}
                  />
                )}
                <StepAction
                  step="security-credentials.deactivate-mfa"
                  label="Remove"
                  row={SerialNumber}
                  danger
                  input={() => ({ serialNumber: SerialNumber })}
                />
              </div>,
            ])}
            empty="No device is assigned. Whoever knows the password can sign in."
          />
        )}
      </Shown>
      <DeviceDrawer userName="" />
    </Part>
  )
}

function Keys() {
  const answer = useRead('iam.ListAccessKeys', {})
  const root = useSimulation((s) => isRoot(s.world, s.identity))
  const about = 'Keys for programs. The secret part is shown once, when the key is made.'
  return (
    <Part title="Access keys" about={root ? `${about} AWS advises against keys of the root user.` : about}>
      <Shown answer={answer} what="access keys">
        {({ AccessKeyMetadata }) => (
          <Table
            label="Access keys"
            head={['Access key', 'Status', 'Created', '']}
            rows={AccessKeyMetadata.map(({ AccessKeyId, Status, CreateDate }) => [
              AccessKeyId,
              Status,
              when(CreateDate),
              <div key="actions" className="flex flex-wrap justify-end gap-1">
                <StepAction
                  key={Status}
                  step="security-credentials.update-access-key"
                  label={Status === 'Active' ? 'Deactivate' : 'Activate'}
                  point={`${PAGE}.${Status === 'Active' ? 'deactivate' : 'activate'}`}
                  row={AccessKeyId}
                  input={() => ({ AccessKeyId, Status: Status === 'Active' ? 'Inactive' : 'Active' })}
                />
                <StepAction
                  step="security-credentials.delete-access-key"
                  label="Delete"
                  row={AccessKeyId}
                  danger
                  input={() => ({ AccessKeyId })}
                />
              </div>,
            ])}
            empty="There are no access keys."
          />
        )}
      </Shown>
      <div>
        <StepAction step="security-credentials.create-access-key" />
      </div>
    </Part>
  )
}
