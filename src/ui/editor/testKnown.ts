// What the tests of completion and hovers know beside a text.

import catalog from 'virtual:catalog'
import { catalogOf } from '#engine'
import type { Known } from './complete/types.ts'

export const known: Known = {
  catalog: catalogOf(catalog),
  policyType: 'identity',
  names: {
    account: '111122223333',
    accounts: ['111122223333', '444455556666'],
    organization: 'o-pinebox',
    principals: ['arn:aws:iam::111122223333:user/ana', 'arn:aws:iam::111122223333:role/Auditor'],
    providers: ['arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'],
    resources: ['arn:aws:s3:::photos', 'arn:aws:s3:::photos/a.jpg', 'arn:aws:iam::111122223333:user/ana'],
    now: Date.UTC(2026, 0, 1),
  },
}

/** A text with its place marked by a bar. */
export function marked(text: string): readonly [text: string, offset: number] {
  const offset = text.indexOf('|')
  return [text.replace('|', ''), offset]
}

/** A policy with one statement, its members given. */
export function policyWith(members: string): string {
  return `{"Version":"2012-10-17","Statement":[{${members}}]}`
}
