// Does a condition say anything about who calls?

import type { Statement } from '../types.ts'

const ABOUT_CALLER = /^aws:(principal|source|vpc|userid$|username$|federatedprovider$|ec2instancesourcevpc$)/
/** What services call the same. */
const EQUIVALENTS: ReadonlySet<string> = new Set(
  (
    's3:dataaccesspointaccount s3:dataaccesspointarn s3:accesspointnetworkorigin kms:calleraccount kms:viaservice ' +
    'sns:endpoint lambda:eventsourcetoken lambda:functionurlauthtype lambda:sourcefunctionarn ecr:sourceaccount'
  ).split(' '),
)

export function limitsCaller({ conditions }: Statement): boolean {
  return conditions.some(({ lowerKey }) => ABOUT_CALLER.test(lowerKey) || EQUIVALENTS.has(lowerKey))
}
