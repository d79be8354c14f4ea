// A policy document on its way into the account: read, checked and measured before anything is saved.

import { type Finding, parsePolicy } from '#engine'
import { fail } from './operation.ts'
import { missingPrincipals, statementsOf } from './policyStatements.ts'
import { QUOTA } from './services/iam/quotas.ts'
import type { World } from './types.ts'

/** Latin-1, tabs and line ends: what a policy's text may hold. AWS: IAM and STS API Reference, 2026-11. */
// oxlint-disable-next-line no-control-regex -- AWS's own pattern; it ends up in the error text
export const POLICY_TEXT = /^[\u0009\u000A\u000D\u0020-\u00FF]+$/

type Kind = 'managed' | 'inline' | 'trust' | 'session'

/** Characters without white space. AWS: IAM User Guide, "IAM and AWS STS quotas", 2026-11. */
const LIMIT: Readonly<Record<Exclude<Kind, 'session'>, number>> = {
  managed: QUOTA.PolicySize,
  inline: Number.POSITIVE_INFINITY, // what counts is the sum over the holder; putInline knows it
  trust: QUOTA.ACLSizePerRole,
}

const TOO_LARGE: Readonly<Record<keyof typeof LIMIT, () => never>> = {
  managed: () => fail('LimitExceeded', `Cannot exceed quota for PolicySize: ${LIMIT.managed}`, 409),
  inline: () => fail('LimitExceeded', 'Cannot exceed quota for PolicySize', 409),
  trust: () => fail('LimitExceeded', `Cannot exceed quota for ACLSizePerRole: ${LIMIT.trust}`, 409),
}

/** The text, when IAM would save it. */
export function iamPolicy(world: World, text: string, kind: Kind): string {
  check(text, kind === 'trust' ? 'trust' : kind === 'session' ? 'session' : 'identity', 'MalformedPolicyDocument')
  if (kind === 'trust') checkTrust(world, text)
  // Of a session its managed policies and tags count, too; traits.ts knows them.
  if (kind !== 'session' && sizeOf(text) > LIMIT[kind]) TOO_LARGE[kind]()
  return text
}

/** IAM does not count white space. */
export function sizeOf(text: string): number {
  return text.replaceAll(/\s/g, '').length
}

function checkTrust(world: World, text: string): void {
  for (const { actions, principals } of statementsOf(text)) {
    if (!actions.every((action) => /^sts:/i.test(action)))
      fail('MalformedPolicyDocument', 'AssumeRole policy may only specify STS AssumeRole actions')
    const [missing] = missingPrincipals(world, principals)
    if (missing !== undefined) fail('MalformedPolicyDocument', `Invalid principal in policy: "AWS":"${missing}"`)
  }
}

/** The one error of a document that AWS would tell, with the engine's own code and the line behind it. */
export function check(text: string, type: 'identity' | 'session' | 'trust' | 'resource', code: string): void {
  const error = parsePolicy(text, type).findings.find(({ severity }) => severity === 'error')
  if (!error) return
  // A file's name where its content was meant, for one. AWS: texts as recorded, 2026-11.
  if (type === 'identity' && !text.trimStart().startsWith('{')) fail(code, 'Syntax errors in policy.')
  const line = text.slice(0, error.offset).split('\n').length
  fail(code, `${wordsFor(error, type)} (${error.code}, line ${line})`)
}

/** AWS's text per finding. AWS: IAM API Reference, error messages as recorded, 2026-11. */
const TEXTS: Readonly<Record<string, string>> = {
  JSON_SYNTAX: 'This policy contains invalid Json',
  NOT_AN_OBJECT: 'This policy contains invalid Json',
  BAD_VERSION: 'Policy document must be version 2012-10-17 or greater.',
  MISSING_ACTION: 'Policy statement must contain actions.',
  MISSING_RESOURCE: 'Policy statement must contain resources.',
  DUPLICATE_SID: 'Statement IDs (SID) in a single policy must be unique.',
  PRINCIPAL_REQUIRED: 'Missing required field Principal',
  MISSING_STATEMENT: 'Missing required field Statement',
}

function wordsFor({ code, args }: Finding, type: string): string {
  const key = args.key ?? ''
  if (code === 'FORBIDDEN_ELEMENT' && type === 'trust') return `Has prohibited field ${key}`
  if (code === 'FORBIDDEN_ELEMENT' && key.endsWith('Principal'))
    return 'Policy document should not specify a principal.'
  return TEXTS[code] ?? 'Syntax errors in policy.'
}
