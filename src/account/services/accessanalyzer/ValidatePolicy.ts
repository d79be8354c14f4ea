import * as z from 'zod/mini'
import { CHECKS, lint, parsePolicy } from '#engine'
import { operation } from '../../operation.ts'
import { paging, text, validatedType } from './fields.ts'
import { page } from './paging.ts'
import { findingView } from './validation.ts'

const KINDS = {
  IDENTITY_POLICY: 'identity',
  RESOURCE_POLICY: 'resource',
  SERVICE_CONTROL_POLICY: 'scp',
  RESOURCE_CONTROL_POLICY: 'rcp',
} as const

const AWS_CHECKS: ReadonlySet<string> = new Set(CHECKS.flatMap(({ code, origin }) => (origin === 'aws' ? [code] : [])))

/** SIMPLIFIED: checks that need the catalogue of actions are left out here; the words are ours, and in English alone. */
export const ValidatePolicy = operation({
  input: z.strictObject({
    locale: z.optional(z.enum(['DE', 'EN', 'ES', 'FR', 'IT', 'JA', 'KO', 'PT_BR', 'ZH_CN', 'ZH_TW'])),
    ...paging,
    policyDocument: text,
    policyType: validatedType,
    validatePolicyResourceType: z.optional(
      z.enum([
        'AWS::S3::Bucket',
        'AWS::S3::AccessPoint',
        'AWS::S3::MultiRegionAccessPoint',
        'AWS::S3ObjectLambda::AccessPoint',
        'AWS::IAM::AssumeRolePolicyDocument',
        'AWS::DynamoDB::Table',
      ]),
    ),
  }),
  readOnly: true,
  requires: () => [{ action: 'access-analyzer:ValidatePolicy', resource: '*' }],
  run(_draft, { policyDocument, policyType, validatePolicyResourceType, ...from }) {
    const trust = validatePolicyResourceType === 'AWS::IAM::AssumeRolePolicyDocument'
    const policy = parsePolicy(policyDocument, trust ? 'trust' : KINDS[policyType])
    const found = lint(policy, {
      policyType: KINDS[policyType],
      ...(validatePolicyResourceType && { resourceType: validatePolicyResourceType }),
    }).filter(({ code }) => AWS_CHECKS.has(code))
    const { items, ...more } = page(found, from)
    return { findings: items.map((finding) => findingView(policy, finding)), ...more }
  },
})
