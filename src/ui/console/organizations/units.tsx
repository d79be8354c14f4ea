import { page } from '../page.tsx'
import { list } from '../section.tsx'
import { attached } from './attached.ts'

const isRoot = (id: string): boolean => id.startsWith('r-')

export const UnitPage = page({
  kind: 'Organizational unit',
  title: (id) => (isRoot(id) ? 'Root' : id),
  actions: (on) => [
    on('organizations.CreateOrganizationalUnit', {
      label: 'Create a unit below',
      known: (ParentId) => ({ ParentId }),
      ask: ['Name'],
    }),
    on('organizations.UpdateOrganizationalUnit', {
      label: 'Rename',
      when: (id) => !isRoot(id),
      known: (OrganizationalUnitId) => ({ OrganizationalUnitId }),
      ask: ['Name'],
    }),
    on('organizations.DeleteOrganizationalUnit', {
      label: 'Delete unit',
      when: (id) => !isRoot(id),
      known: (OrganizationalUnitId) => ({ OrganizationalUnitId }),
      next: 'organizations',
    }),
  ],
  tabs: [
    list({
      title: 'Accounts',
      operation: 'organizations.ListAccountsForParent',
      input: (ParentId) => ({ ParentId }),
      rows: ({ Accounts }) => Accounts,
      key: ({ Name }) => Name,
      to: ({ Id }) => `organizations/accounts/${Id}`,
      columns: { ID: ({ Id }) => Id, Email: ({ Email }) => Email, State: ({ State }) => State.toLowerCase() },
      empty: 'No account stands right below.',
    }),
    list({
      title: 'Units below',
      operation: 'organizations.ListOrganizationalUnitsForParent',
      input: (ParentId) => ({ ParentId }),
      rows: ({ OrganizationalUnits }) => OrganizationalUnits,
      key: ({ Name }) => Name,
      to: ({ Id }) => `organizations/units/${Id}`,
      columns: { ID: ({ Id }) => Id },
      empty: 'No unit stands right below.',
    }),
    attached('SERVICE_CONTROL_POLICY'),
    attached('RESOURCE_CONTROL_POLICY'),
  ],
})
