import { Building2, FolderTree } from 'lucide-react'
import { Link } from 'wouter'
import { usePlace } from '../../workbench/place.ts'
import { page } from '../page.tsx'
import { facts, list } from '../section.tsx'
import { Shown } from '../Shown.tsx'
import { type Unit, useTree } from './useTree.ts'

function Branch({ of }: { of: Unit }) {
  const { pathOf } = usePlace()
  return (
    <li className="grid gap-1">
      <span className="flex flex-wrap items-center gap-2">
        <FolderTree size={16} aria-hidden className="text-ink-3" />
        <Link href={pathOf(`console/organizations/units/${of.id}`)} className="font-semibold text-accent underline">
          {of.name}
        </Link>
        <code className="font-mono text-xs text-ink-3 wrap-anywhere">{of.id}</code>
      </span>
      {of.units.length + of.accounts.length > 0 && (
        <ul className="grid gap-1 border-l border-line pl-4">
          {of.units.map((unit) => (
            <Branch key={unit.id} of={unit} />
          ))}
          {of.accounts.map(({ Id, Name, State }) => (
            <li key={Id} className="flex flex-wrap items-center gap-2">
              <Building2 size={16} aria-hidden className="text-ink-3" />
              <Link href={pathOf(`console/organizations/accounts/${Id}`)} className="text-accent underline">
                {Name}
              </Link>
              <code className="font-mono text-xs text-ink-3">{Id}</code>
              {State !== 'ACTIVE' && <span className="text-ink-2">closed</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

export const OrganizationPage = page({
  kind: 'Organizations',
  title: 'Organization',
  tabs: [
    {
      title: 'Accounts',
      component: function Tree() {
        return (
          <section aria-label="Accounts" className="grid gap-2">
            <p className="text-sm text-ink-2">
              Accounts stand in organizational units (OUs). What a policy says of a unit holds for all below it.
            </p>
            <Shown answer={useTree()} what="the organization">
              {(tree) => (
                <ul aria-label="Organization" className="grid gap-1 rounded-md border border-line p-3 text-sm">
                  <Branch of={tree} />
                </ul>
              )}
            </Shown>
          </section>
        )
      },
    },
    facts({
      title: 'About',
      operation: 'organizations.DescribeOrganization',
      absent: { AWSOrganizationsNotInUseException: 'This account is in no organization.' },
      create: (on) => [on('organizations.CreateOrganization')],
      facts: {
        ID: ({ Organization }) => Organization.Id,
        ARN: ({ Organization }) => Organization.Arn,
        'Management account': ({ Organization }) => Organization.MasterAccountId,
        'Its email address': ({ Organization }) => Organization.MasterAccountEmail,
        Features: ({ Organization }) => (Organization.FeatureSet === 'ALL' ? 'All features' : 'Consolidated billing'),
      },
      actions: (on) => [
        on('organizations.CreateAccount', { label: 'Create account' }),
        on('organizations.InviteAccountToOrganization', { label: 'Invite an account', ask: ['Target', 'Notes'] }),
        on('organizations.LeaveOrganization', { label: 'Leave the organization' }),
        on('organizations.DeleteOrganization', { label: 'Delete the organization' }),
      ],
    }),
    list({
      title: 'Policy types',
      about: 'A type has to be enabled before its policies count.',
      operation: 'organizations.ListRoots',
      rows: ({ Roots: [root] }) =>
        TYPES.map((Type) => ({
          Type,
          RootId: root?.Id ?? '',
          on: root?.PolicyTypes.some((one) => one.Type === Type) ?? false,
        })),
      key: ({ Type }) => TYPE_WORDS[Type],
      columns: { Enabled: (row) => row.on },
      actions: (on) => [
        on('organizations.EnablePolicyType', {
          label: 'Enable',
          when: (row) => !row.on,
          known: ({ Type, RootId }) => ({ RootId, PolicyType: Type }),
        }),
        on('organizations.DisablePolicyType', {
          label: 'Disable',
          danger: true,
          when: (row) => row.on,
          known: ({ Type, RootId }) => ({ RootId, PolicyType: Type }),
        }),
      ],
      empty: '',
    }),
  ],
})

const TYPES = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'] as const
const TYPE_WORDS = {
  SERVICE_CONTROL_POLICY: 'Service control policies (SCPs)',
  RESOURCE_CONTROL_POLICY: 'Resource control policies (RCPs)',
} as const
