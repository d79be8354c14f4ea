// Whom a principal means. AWS: IAM User Guide, "AWS JSON policy elements: Principal", 2026-11.

import type { Names } from '../complete/types.ts'

interface Row {
  readonly kind: string
  readonly form: RegExp
  readonly says: (home: boolean) => string
}

const ROWS: readonly Row[] = [
  { kind: 'AWS', form: /^\*$/, says: () => 'Everybody: every account of AWS, and whoever does not sign in at all.' },
  {
    kind: 'AWS',
    form: /^(\d{12}|arn:[^:]*:iam::\d{12}:root)$/,
    says: (home) =>
      home
        ? 'This whole account. Its own policies say who of it: alone this grants nothing to a user.'
        : 'A whole other account. Its administrators decide who of it.',
  },
  { kind: 'AWS', form: /:user\//, says: (home) => `One user${home ? ' of this account' : ' of another account'}.` },
  {
    kind: 'AWS',
    form: /:role\//,
    says: (home) => `One role${home ? ' of this account' : ' of another account'}, whoever assumes it.`,
  },
  { kind: 'AWS', form: /:assumed-role\//, says: () => 'One session of a role, by its name.' },
  {
    kind: 'AWS',
    form: /^AIDA|^AROA/,
    says: () => 'A user or role that was deleted: AWS shows its id instead of its name.',
  },
  { kind: 'Service', form: /\./, says: () => 'An AWS service that acts for you. It signs in with no key of yours.' },
  {
    kind: 'Federated',
    form: /./,
    says: () => 'People whom this sign-in vouches for. Add a condition that says which.',
  },
  { kind: 'CanonicalUser', form: /./, says: () => 'An account, by the id that S3 knows it by.' },
]

export function principalHover(text: string, kind: string, { account }: Names): readonly string[] {
  const row = ROWS.find((one) => one.kind === kind && one.form.test(text))
  return row ? [`**${text.replaceAll('*', '\\*')}**`, row.says(text.includes(account))] : []
}
