import { OpenPolicy } from '../OpenPolicy.tsx'
import { page } from '../page.tsx'
import { PolicySection } from '../PolicySection.tsx'
import { facts, list, type PolicySpec, type Section } from '../section.tsx'
import { Shown } from '../Shown.tsx'
import { useRead } from '../useRead.ts'
import { fromAddress, policyPage, when } from '../words.ts'
import { EMPTY } from './permissions.tsx'

const MADE_BY_AWS = 'arn:aws:iam::aws:'

export const PoliciesPage = page({
  kind: 'IAM',
  title: 'Policies',
  tabs: [
    list({
      title: 'Policies',
      operation: 'iam.ListPolicies',
      rows: ({ Policies }) => Policies,
      key: ({ PolicyName }) => PolicyName,
      to: ({ Arn }) => policyPage(Arn),
      columns: {
        'Made by': ({ Arn }) => (Arn.startsWith(MADE_BY_AWS) ? 'AWS' : 'this account'),
        'Attached to': ({ AttachmentCount }) => (AttachmentCount === 0 ? 'nobody' : AttachmentCount),
        Editor: ({ Arn, PolicyName }) => <OpenPolicy id={Arn} name="Open" of={PolicyName} />,
      },
      create: (on) => [on('iam.CreatePolicy', { start: () => ({ PolicyDocument: EMPTY }) })],
      actions: (on) => [
        on('iam.DeletePolicy', {
          label: 'Delete',
          when: ({ Arn }) => !Arn.startsWith(MADE_BY_AWS),
          known: ({ Arn }) => ({ PolicyArn: Arn }),
        }),
      ],
      empty: 'There are no policies.',
    }),
  ],
})

const policyText: Section = {
  title: 'Permissions',
  component: function PolicyText({ name }) {
    const answer = useRead('iam.GetPolicy', { PolicyArn: name })
    const spec = (VersionId: string): PolicySpec<'iam.GetPolicyVersion'> => ({
      title: `Text, version ${VersionId}`,
      operation: 'iam.GetPolicyVersion',
      input: (PolicyArn) => ({ PolicyArn, VersionId }),
      text: ({ PolicyVersion }) => PolicyVersion.Document,
      editor: (arn) => arn,
      absent: {},
      actions: (on) => [
        on('iam.CreatePolicyVersion', {
          label: 'Edit as a new version',
          when: () => !name.startsWith(MADE_BY_AWS),
          known: (subject) => ({ PolicyArn: subject.name }),
          start: ({ text }) => ({ PolicyDocument: text, SetAsDefault: true }),
          ask: ['PolicyDocument', 'SetAsDefault'],
        }),
      ],
    })
    return (
      <Shown answer={answer} what="the policy">
        {({ Policy }) => <PolicySection spec={spec(Policy.DefaultVersionId)} name={name} />}
      </Shown>
    )
  },
}

/** The address has the name; everything else asks by the ARN. */
export const PolicyPage = page({
  kind: 'IAM policy',
  title: fromAddress,
  subject: (name, world) => {
    const own = Object.keys(world.accounts[world.home]?.iam.policies ?? {})
    return (
      own.find((arn) => arn.endsWith(`:policy/${fromAddress(name)}`)) ?? `${MADE_BY_AWS}policy/${fromAddress(name)}`
    )
  },
  tabs: [
    policyText,
    list({
      title: 'Versions',
      about: 'A policy has up to five versions. The default one counts.',
      operation: 'iam.ListPolicyVersions',
      input: (PolicyArn) => ({ PolicyArn }),
      rows: ({ Versions }, PolicyArn) => Versions.map((version) => ({ ...version, PolicyArn })),
      key: ({ VersionId }) => VersionId,
      columns: {
        Default: ({ IsDefaultVersion }) => IsDefaultVersion,
        Created: ({ CreateDate }) => when(CreateDate),
      },
      create: (on) => [
        on('iam.CreatePolicyVersion', {
          label: 'Create version',
          known: (PolicyArn) => ({ PolicyArn }),
          start: () => ({ PolicyDocument: EMPTY, SetAsDefault: true }),
          ask: ['PolicyDocument', 'SetAsDefault'],
        }),
      ],
      actions: (on) => [
        on('iam.SetDefaultPolicyVersion', {
          label: 'Make it the default',
          when: ({ IsDefaultVersion }) => !IsDefaultVersion,
          known: ({ VersionId, PolicyArn }) => ({ PolicyArn, VersionId }),
        }),
        on('iam.DeletePolicyVersion', {
          label: 'Delete',
          when: ({ IsDefaultVersion }) => !IsDefaultVersion,
          known: ({ VersionId, PolicyArn }) => ({ PolicyArn, VersionId }),
        }),
      ],
      empty: 'There are no versions.',
    }),
    list({
      title: 'Entities attached',
      operation: 'iam.ListEntitiesForPolicy',
      input: (PolicyArn) => ({ PolicyArn }),
      rows: ({ PolicyUsers, PolicyGroups, PolicyRoles }) => [
        ...PolicyUsers.map(({ UserName }) => ({ kind: 'User', name: UserName, to: `iam/users/${UserName}` })),
        ...PolicyGroups.map(({ GroupName }) => ({ kind: 'Group', name: GroupName, to: `iam/groups/${GroupName}` })),
        ...PolicyRoles.map(({ RoleName }) => ({ kind: 'Role', name: RoleName, to: `iam/roles/${RoleName}` })),
      ],
      key: ({ name }) => name,
      to: ({ to }) => to,
      columns: { Kind: ({ kind }) => kind },
      empty: 'This policy is attached to nobody.',
    }),
    facts({
      title: 'About',
      operation: 'iam.GetPolicy',
      input: (PolicyArn) => ({ PolicyArn }),
      facts: {
        ARN: ({ Policy }) => Policy.Arn,
        Description: ({ Policy }) => Policy.Description,
        'Default version': ({ Policy }) => Policy.DefaultVersionId,
        'Attached to': ({ Policy }) => Policy.AttachmentCount,
        'Boundary of': ({ Policy }) => Policy.PermissionsBoundaryUsageCount,
        Created: ({ Policy }) => when(Policy.CreateDate),
      },
      actions: (on) => [
        on('iam.DeletePolicy', {
          label: 'Delete policy',
          known: ({ name }) => ({ PolicyArn: name }),
          next: 'iam/policies',
        }),
      ],
    }),
  ],
})
