import { useSimulation } from '../../simulation.ts'
import { accountOf, isRoot } from '../../who.ts'
import { accountAlias } from '../iam/dashboard.tsx'
import type { PageProps } from '../page.tsx'
import { PageFrame } from '../PageFrame.tsx'
import { StepAction } from '../StepAction.tsx'
import { steps } from '../steps.ts'
import { contact, contacts, settings } from './sections.tsx'

/** "Account": what it is called, whom AWS writes to, and what root alone may change. All of it is shown to everybody. */
export function OwnAccountPage({ page }: PageProps) {
  const account = useSimulation((s) => accountOf(s.world, s.identity))
  const root = useSimulation((s) => isRoot(s.world, s.identity))
  const closed = account?.billingAccess === 'deactivated'
  return (
    <PageFrame kind="AWS" title="Account" page={page} name="">
      {[settings, accountAlias].map(({ title, component: Section }) => (
        <Section key={title} name="" />
      ))}
      <section aria-label="Name and e-mail address" className="grid gap-2">
        <p className="text-sm text-ink-2">
          Root user e-mail address:{' '}
          <strong className="text-ink wrap-anywhere">
            {root ? account?.root.email : 'shown to the root user alone'}
          </strong>
        </p>
        <div className="flex flex-wrap gap-1">
          <StepAction step="account.change-name" fields={[{ name: 'AccountName', label: 'New account name' }]} />
          <StepAction
            step="account.change-email"
            fields={[
              { name: 'newEmail', label: 'New e-mail address', type: 'email' },
              { name: 'password', label: 'Password of the root user', type: 'password' },
            ]}
          />
        </div>
      </section>
      <Titled section={contact} />
      <div data-point="console.account.put-alternate-contact" className="grid gap-4">
        {contacts.map((section) => (
          <Titled key={section.title} section={section} />
        ))}
      </div>
      <section aria-label="IAM access to billing" className="grid gap-2 border-t border-line pt-3">
        <h3 className="font-semibold">IAM access to billing</h3>
        <p className="text-sm text-ink-2">
          {closed
            ? 'It is off: only the root user sees the bills, whatever policies say.'
            : 'It is on: users and roles see the bills as far as their policies allow.'}
        </p>
        <div>
          <StepAction
            step="account.iam-billing-access"
            label={closed ? 'Activate IAM access' : 'Deactivate IAM access'}
            input={() => ({ activated: closed })}
          />
        </div>
      </section>
      <section aria-label={steps['account.close'].title} className="grid gap-2 border-t border-line pt-3">
        <h3 className="font-semibold">{steps['account.close'].title}</h3>
        <p className="text-sm text-ink-2">Nobody can sign in any more. AWS keeps what is in it for 90 days.</p>
        <div>
          <StepAction
            step="account.close"
            danger
            fields={[{ name: 'account', label: 'Account ID, to confirm', about: `This account is ${account?.id}.` }]}
          />
        </div>
      </section>
    </PageFrame>
  )
}

function Titled({ section: { title, component: Section } }: { section: (typeof contacts)[number] }) {
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <h3 className="font-semibold">{title}</h3>
      <Section name="" />
    </div>
  )
}
