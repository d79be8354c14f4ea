import { page } from '../page.tsx'
import { facts } from '../section.tsx'
import { when } from '../words.ts'
import { attached } from './attached.ts'
import { moveAccount } from './MoveAccount.tsx'

export const AccountPage = page({
  kind: 'Account of the organization',
  actions: (on) => [
    on('organizations.RemoveAccountFromOrganization', {
      label: 'Remove from the organization',
      known: (AccountId) => ({ AccountId }),
      next: 'organizations',
    }),
    on('organizations.CloseAccount', { known: (AccountId) => ({ AccountId }), next: 'organizations' }),
  ],
  tabs: [
    facts({
      title: 'About',
      operation: 'organizations.DescribeAccount',
      input: (AccountId) => ({ AccountId }),
      facts: {
        Name: ({ Account }) => Account.Name,
        ID: ({ Account }) => Account.Id,
        ARN: ({ Account }) => Account.Arn,
        'Email of the root user': ({ Account }) => Account.Email,
        State: ({ Account }) => Account.State.toLowerCase(),
        Joined: ({ Account }) => when(Account.JoinedTimestamp),
        How: ({ Account }) => Account.JoinedMethod.toLowerCase(),
      },
    }),
    moveAccount,
    attached('SERVICE_CONTROL_POLICY'),
    attached('RESOURCE_CONTROL_POLICY'),
  ],
})
