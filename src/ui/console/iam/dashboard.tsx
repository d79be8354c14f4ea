import { Link } from 'wouter'
import type { OutputOf } from '#account'
import { Chip } from '../../parts/Chip.tsx'
import { usePlace } from '../../workbench/place.ts'
import { page } from '../page.tsx'
import { facts, list, type Section } from '../section.tsx'
import { Shown } from '../Shown.tsx'
import { useRead } from '../useRead.ts'

type Summary = OutputOf<'iam.GetAccountSummary'>['SummaryMap']

/** AWS: IAM User Guide, "Security best practices in IAM" and the dashboard's security recommendations, 2026-11. */
const RECOMMENDATIONS: readonly {
  readonly title: string
  readonly why: string
  readonly met: (summary: Summary, hasPasswordPolicy: boolean) => boolean
  readonly to?: string
}[] = [
  {
    title: 'The root user has MFA',
    why: 'The root user can do everything. A password alone is too little to protect it.',
    met: ({ AccountMFAEnabled }) => AccountMFAEnabled === 1,
  },
  {
    title: 'The root user has no access keys',
    why: 'Whoever finds such a key owns the account, and no policy can stop them.',
    met: ({ AccountAccessKeysPresent }) => AccountAccessKeysPresent === 0,
  },
  {
    title: 'The account has a password policy of its own',
    why: 'Without one, AWS’s weaker default decides which passwords are good enough.',
    met: (_summary, hasPasswordPolicy) => hasPasswordPolicy,
    to: 'iam/account-settings',
  },
  {
    title: 'There are groups',
    why: 'Permissions are easier to keep in order on groups than on each user.',
    met: ({ Groups, Users }) => Users === 0 || Groups > 0,
    to: 'iam/groups',
  },
]

const recommendations: Section = {
  title: 'Security recommendations',
  component: function Recommendations() {
    const { pathOf } = usePlace()
    const summary = useRead('iam.GetAccountSummary', {})
    const policy = useRead('iam.GetAccountPasswordPolicy', {})
    return (
      <Shown answer={summary} what="the account’s summary">
        {({ SummaryMap }) => (
          <ul aria-label="Security recommendations" className="grid gap-2">
            {RECOMMENDATIONS.map(({ title, why, met, to }) => {
              const good = met(SummaryMap, policy?.result.ok ?? false)
              return (
                <li key={title} className="grid gap-1 rounded-md border border-line p-3 text-sm">
                  <span className="flex flex-wrap items-center gap-2">
                    <Chip kind={good ? 'allow' : 'deny'}>{good ? 'Done' : 'To do'}</Chip>
                    <strong>{title}</strong>
                  </span>
                  <span className="text-ink-2">{why}</span>
                  {to !== undefined && !good && (
                    <Link href={pathOf(`console/${to}`)} className="font-semibold text-accent underline">
                      Go there: {title}
                    </Link>
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </Shown>
    )
  },
}

export const accountAlias = list({
  title: 'Account alias',
  about: 'A name that stands in the sign-in address in place of the account’s number.',
  operation: 'iam.ListAccountAliases',
  rows: ({ AccountAliases }) => AccountAliases,
  key: (alias) => alias,
  columns: { 'Sign-in address': (alias) => `https://${alias}.signin.aws.amazon.com/console` },
  create: (on) => [on('iam.CreateAccountAlias')],
  actions: (on) => [on('iam.DeleteAccountAlias', { label: 'Delete', known: (AccountAlias) => ({ AccountAlias }) })],
  empty: 'The account has no alias.',
})

export const DashboardPage = page({
  kind: 'IAM',
  title: 'Dashboard',
  tabs: [
    recommendations,
    facts({
      title: 'Account summary',
      operation: 'iam.GetAccountSummary',
      facts: {
        Users: ({ SummaryMap }) => SummaryMap.Users,
        'User groups': ({ SummaryMap }) => SummaryMap.Groups,
        Roles: ({ SummaryMap }) => SummaryMap.Roles,
        'Policies of this account': ({ SummaryMap }) => SummaryMap.Policies,
        'Identity providers': ({ SummaryMap }) => SummaryMap.Providers,
        'MFA devices in use': ({ SummaryMap }) => SummaryMap.MFADevicesInUse,
        'The root user has MFA': ({ SummaryMap }) => SummaryMap.AccountMFAEnabled === 1,
        'The root user has access keys': ({ SummaryMap }) => SummaryMap.AccountAccessKeysPresent === 1,
      },
    }),
    accountAlias,
  ],
})
