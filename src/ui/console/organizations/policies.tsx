import { page } from '../page.tsx'
import { facts, list, policy, type Section } from '../section.tsx'

const NOTHING_DENIED = JSON.stringify(
  { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: [], Resource: '*' }] },
  null,
  2,
)

function policiesOf(
  Filter: 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY',
  title: string,
  about: string,
): Section {
  return list({
    title,
    about,
    operation: 'organizations.ListPolicies',
    input: () => ({ Filter }),
    rows: ({ Policies }) => Policies,
    key: ({ Name }) => Name,
    to: ({ Id }) => `organizations/policy/${Id}`,
    columns: {
      ID: ({ Id }) => Id,
      Description: ({ Description }) => Description,
      'Made by AWS': ({ AwsManaged }) => AwsManaged,
    },
    create: (on) => [
      on('organizations.CreatePolicy', {
        known: () => ({ Type: Filter }),
        start: () => ({ Content: NOTHING_DENIED }),
        ask: ['Name', 'Description', 'Content'],
      }),
    ],
    actions: (on) => [
      on('organizations.DeletePolicy', {
        label: 'Delete',
        when: ({ AwsManaged }) => !AwsManaged,
        known: ({ Id }) => ({ PolicyId: Id }),
      }),
    ],
    empty: 'There is no policy of this type.',
  })
}

export const OrganizationPoliciesPage = page({
  kind: 'Organizations',
  title: 'Policies',
  tabs: [
    policiesOf('SERVICE_CONTROL_POLICY', 'SCPs', 'Service control policies limit what identities can do.'),
    policiesOf('RESOURCE_CONTROL_POLICY', 'RCPs', 'Resource control policies limit what can be done with resources.'),
  ],
})

export const OrganizationPolicyPage = page({
  kind: 'Policy of the organization',
  actions: (on) => [
    on('organizations.AttachPolicy', {
      label: 'Attach',
      known: (PolicyId) => ({ PolicyId }),
      ask: ['TargetId'],
    }),
    on('organizations.DeletePolicy', {
      label: 'Delete policy',
      known: (PolicyId) => ({ PolicyId }),
      next: 'organizations/policies',
    }),
  ],
  tabs: [
    policy({
      title: 'Content',
      operation: 'organizations.DescribePolicy',
      input: (PolicyId) => ({ PolicyId }),
      text: ({ Policy }) => Policy.Content,
      absent: {},
      actions: (on) => [
        on('organizations.UpdatePolicy', {
          label: 'Edit',
          known: ({ name }) => ({ PolicyId: name }),
          start: ({ text }) => ({ Content: text }),
          ask: ['Content'],
        }),
      ],
    }),
    list({
      title: 'Targets',
      operation: 'organizations.ListTargetsForPolicy',
      input: (PolicyId) => ({ PolicyId }),
      rows: ({ Targets }, PolicyId) => Targets.map((target) => ({ ...target, PolicyId })),
      key: ({ Name }) => Name,
      to: ({ TargetId, Type }) => `organizations/${Type === 'ACCOUNT' ? 'accounts' : 'units'}/${TargetId}`,
      columns: { ID: ({ TargetId }) => TargetId, Kind: ({ Type }) => KINDS[Type] },
      actions: (on) => [
        on('organizations.DetachPolicy', {
          label: 'Detach',
          danger: true,
          known: ({ PolicyId, TargetId }) => ({ PolicyId, TargetId }),
        }),
      ],
      empty: 'This policy is attached to nothing, so it does nothing.',
    }),
    facts({
      title: 'About',
      operation: 'organizations.DescribePolicy',
      input: (PolicyId) => ({ PolicyId }),
      facts: {
        Name: ({ Policy }) => Policy.PolicySummary.Name,
        Description: ({ Policy }) => Policy.PolicySummary.Description,
        ARN: ({ Policy }) => Policy.PolicySummary.Arn,
        'Made by AWS': ({ Policy }) => Policy.PolicySummary.AwsManaged,
      },
    }),
  ],
})

const KINDS: Readonly<Record<string, string>> = { ROOT: 'Root', ORGANIZATIONAL_UNIT: 'Unit', ACCOUNT: 'Account' }
