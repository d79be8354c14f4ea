// What the root, an organizational unit and an account have in common: the policies attached to them.

import { list, type Section } from '../section.tsx'

export function attached(Filter: 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY'): Section {
  const title = Filter === 'SERVICE_CONTROL_POLICY' ? 'SCPs' : 'RCPs'
  return list({
    title,
    about:
      Filter === 'SERVICE_CONTROL_POLICY'
        ? 'Service control policies: the most that identities of the accounts below can ever do. They give nothing.'
        : 'Resource control policies: the most that anybody can do with resources of the accounts below.',
    operation: 'organizations.ListPoliciesForTarget',
    input: (TargetId) => ({ TargetId, Filter }),
    rows: ({ Policies }, TargetId) => Policies.map((policy) => ({ ...policy, TargetId })),
    key: ({ Name }) => Name,
    to: ({ Id }) => `organizations/policy/${Id}`,
    columns: { ID: ({ Id }) => Id, 'Made by AWS': ({ AwsManaged }) => AwsManaged },
    create: (on) => [
      on('organizations.AttachPolicy', { label: 'Attach a policy', known: (TargetId) => ({ TargetId }) }),
    ],
    actions: (on) => [
      on('organizations.DetachPolicy', {
        label: 'Detach',
        danger: true,
        known: ({ Id, TargetId }) => ({ PolicyId: Id, TargetId }),
      }),
    ],
    empty: 'No policy of this type is attached here.',
  })
}
