// Who: the account itself, its users and roles, AWS services, providers of federated identities.
// AWS: IAM User Guide, "AWS JSON policy elements: Principal", 2026-11.

import { member } from './elements.ts'
import { SERVICE_PRINCIPALS } from './servicePrincipals.ts'
import type { Known, Offer, Offering } from './types.ts'

interface Row {
  readonly kind: string
  readonly detail: string
  readonly names: (known: Known) => readonly (readonly [name: string, detail: string])[]
}

const KINDS: readonly Row[] = [
  {
    kind: 'AWS',
    detail: 'Accounts, users and roles',
    names: ({ names: { account, accounts, principals } }) => [
      [`arn:aws:iam::${account}:root`, 'This account: its own policies say who'],
      ...principals.map((arn) => [arn, 'In this account'] as const),
      ...accounts
        .filter((one) => one !== account)
        .map((one) => [`arn:aws:iam::${one}:root`, 'Another account'] as const),
      ['*', 'Everybody in the world'],
    ],
  },
  {
    kind: 'Service',
    detail: 'An AWS service that acts for you',
    names: () => SERVICE_PRINCIPALS.map((name) => [name, 'An AWS service'] as const),
  },
  {
    kind: 'Federated',
    detail: 'People whom another sign-in vouches for',
    names: ({ names: { providers } }) => [
      ...providers.map((arn) => [arn, 'A provider of this account'] as const),
      ...['accounts.google.com', 'cognito-identity.amazonaws.com', 'graph.facebook.com', 'www.amazon.com'].map(
        (name) => [name, 'A provider that AWS knows by name'] as const,
      ),
    ],
  },
  { kind: 'CanonicalUser', detail: 'An account by its S3 id', names: () => [] },
]

export const principals: Offering = ({ token }) =>
  token.quoted
    ? [{ label: '*', insert: '*', kind: 'name', detail: 'Everybody in the world' }]
    : KINDS.map(({ kind, detail }) => ({
        label: kind,
        insert: `{ "${kind}": "$1" }`,
        snippet: true,
        kind: 'element',
        detail,
        again: true,
      }))

export const principalKinds: Offering = ({ siblings }) =>
  KINDS.filter(({ kind }) => !Object.hasOwn(siblings, kind)).map(({ kind, detail }) => ({
    ...member(kind, '"$1"'),
    kind: 'element',
    detail,
  }))

export const principalNames: Offering = ({ inside: [kind] }, known) =>
  (KINDS.find((row) => row.kind === kind)?.names(known) ?? []).map(
    ([name, detail]): Offer => ({
      label: name,
      insert: name,
      kind: 'name',
      detail,
      ...(name === '*' && { last: true }),
    }),
  )
