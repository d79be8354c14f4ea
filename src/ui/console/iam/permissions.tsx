// What users, groups and roles have in common: attached and inline policies.

import type { InputOf, OperationName } from '#account'
import { ListSection } from '../ListSection.tsx'
import { OpenPolicy } from '../OpenPolicy.tsx'
import type { ListSpec, PolicySpec, Section } from '../section.tsx'
import { policyPage } from '../words.ts'
import { AttachPolicy } from './AttachPolicy.tsx'
import { InlinePolicy } from './InlinePolicy.tsx'

type Holder = 'User' | 'Group' | 'Role'
type Attached = { readonly PolicyName: string; readonly PolicyArn: string }

/** The calls of one kind of holder. The names follow from the kind, and the types with them. */
const calls = {
  User: {
    attached: 'iam.ListAttachedUserPolicies',
    inline: 'iam.ListUserPolicies',
    attach: 'iam.AttachUserPolicy',
    detach: 'iam.DetachUserPolicy',
    read: 'iam.GetUserPolicy',
    put: 'iam.PutUserPolicy',
    remove: 'iam.DeleteUserPolicy',
  },
  Group: {
    attached: 'iam.ListAttachedGroupPolicies',
    inline: 'iam.ListGroupPolicies',
    attach: 'iam.AttachGroupPolicy',
    detach: 'iam.DetachGroupPolicy',
    read: 'iam.GetGroupPolicy',
    put: 'iam.PutGroupPolicy',
    remove: 'iam.DeleteGroupPolicy',
  },
  Role: {
    attached: 'iam.ListAttachedRolePolicies',
    inline: 'iam.ListRolePolicies',
    attach: 'iam.AttachRolePolicy',
    detach: 'iam.DetachRolePolicy',
    read: 'iam.GetRolePolicy',
    put: 'iam.PutRolePolicy',
    remove: 'iam.DeleteRolePolicy',
  },
} as const satisfies Record<Holder, Record<string, OperationName>>

export function permissions(kind: Holder): Section {
  const of = calls[kind]
  // The input of each of these calls is the holder's name, and what is about one policy.
  const named = <N extends OperationName>(name: string, more: object = {}) =>
    ({ [`${kind}Name`]: name, ...more }) as InputOf<N>
  const attached = (name: string): ListSpec<typeof of.attached, Attached> => ({
    title: 'Attached policies',
    operation: of.attached,
    input: named,
    rows: ({ AttachedPolicies }) => AttachedPolicies,
    key: ({ PolicyName }) => PolicyName,
    to: ({ PolicyArn }) => policyPage(PolicyArn),
    columns: {
      Editor: ({ PolicyName, PolicyArn }) => <OpenPolicy id={PolicyArn} name="Open" of={PolicyName} />,
      ARN: ({ PolicyArn }) => PolicyArn,
    },
    actions: (on) => [
      on(of.detach, {
        label: 'Detach',
        control: 'detach',
        known: ({ PolicyArn }) => named<typeof of.detach>(name, { PolicyArn }),
      }),
    ],
    empty: `No policy is attached to ${name}.`,
  })
  const inline = (name: string): ListSpec<typeof of.inline, string> => ({
    title: 'Inline policies',
    operation: of.inline,
    input: named,
    rows: ({ PolicyNames }) => PolicyNames,
    key: (policy) => policy,
    columns: {
      Text: (policy) => <InlinePolicy spec={text(name, policy)} name={policy} />,
    },
    create: (on) => [
      on(of.put, {
        label: 'Add an inline policy',
        control: 'add-inline-policy',
        known: () => named<typeof of.put>(name),
        start: () => ({ PolicyDocument: EMPTY }) as Partial<InputOf<typeof of.put>>,
      }),
    ],
    actions: (on) => [
      on(of.remove, {
        label: 'Delete',
        known: (PolicyName) => named<typeof of.remove>(name, { PolicyName }),
      }),
    ],
    empty: `${name} has no policy of its own.`,
  })
  const text = (name: string, policy: string): PolicySpec<typeof of.read> => ({
    title: `Text of ${policy}`,
    operation: of.read,
    input: () => named<typeof of.read>(name, { PolicyName: policy }),
    text: ({ PolicyDocument }) => PolicyDocument,
    editor: () => `${kind.toLowerCase()}/${name}/inline/${policy}`,
    absent: {},
    actions: (on) => [
      on(of.put, {
        label: 'Edit',
        control: `edit-${policy}`,
        known: () => named<typeof of.put>(name, { PolicyName: policy }),
        start: (shown) => ({ PolicyDocument: shown.text }) as Partial<InputOf<typeof of.put>>,
      }),
    ],
  })
  return {
    title: 'Permissions',
    component: function Permissions({ name }) {
      return (
        <div className="grid gap-5">
          <div className="grid gap-2">
            <h3 className="text-sm font-semibold">Attached policies</h3>
            <ListSection spec={attached(name)} name={name} />
            <AttachPolicy
              operation={of.attach}
              attached={of.attached}
              holder={named(name)}
              page={`${kind.toLowerCase()}s.${name}`}
            />
          </div>
          <div className="grid gap-2">
            <h3 className="text-sm font-semibold">Inline policies</h3>
            <ListSection spec={inline(name)} name={name} />
          </div>
        </div>
      )
    },
  }
}

export const EMPTY = '{\n  "Version": "2012-10-17",\n  "Statement": []\n}'
