// A policy's text on its way into the organization.
// AWS: Organizations User Guide, "SCP syntax" and "RCP syntax", 2026-11.

import { parsePolicy } from '#engine'
import { own } from '../../own.ts'
import type { Permission } from '../../types.ts'
import { policyArn } from './arn.ts'
import { refuse, violates } from './errors.ts'
import { managed } from './managed.ts'
import { SIZE } from './quotas.ts'
import type { Organization, PolicyTypeName } from './state.ts'

const KINDS: Partial<Record<PolicyTypeName, 'scp' | 'rcp'>> = {
  SERVICE_CONTROL_POLICY: 'scp',
  RESOURCE_CONTROL_POLICY: 'rcp',
}

/** The text, when the organization would save it. */
export function validContent(text: string, type: PolicyTypeName): string {
  const { document, findings } = parsePolicy(text, KINDS[type])
  // SIMPLIFIED: of the types that no decision rests on, only that they are JSON objects is checked.
  if (!document || (KINDS[type] && findings.some(({ severity }) => severity === 'error')))
    refuse('MalformedPolicyDocument')
  if (type === 'RESOURCE_CONTROL_POLICY' && !statements(document).every(isForRcp)) refuse('MalformedPolicyDocument')
  if (text.length > SIZE[type]) violates('POLICY_SIZE')
  return text
}

/** Those of customers only deny, everybody, and never all services at once. */
function isForRcp({ Effect, Principal, Action }: Readonly<Record<string, unknown>>): boolean {
  const everybody =
    Principal === '*' ||
    (typeof Principal === 'object' && Principal !== null && JSON.stringify(Principal) === '{"AWS":"*"}')
  return Effect === 'Deny' && everybody && ![Action].flat().includes('*')
}

function statements(document: Readonly<Record<string, unknown>> | undefined) {
  return [document?.Statement].flat() as readonly Readonly<Record<string, unknown>>[]
}

/** organizations:PolicyType. AWS: Service Authorization Reference, 2026-11. */
export function typeKey(type: string | undefined): NonNullable<Permission['context']> {
  return type === undefined ? {} : { 'organizations:PolicyType': type }
}

export function typeKeyOf(organization: Organization | undefined, id: string): NonNullable<Permission['context']> {
  return typeKey((own(organization?.policies, id) ?? own(managed, id))?.type)
}

/** SIMPLIFIED: a policy that is not there counts as an SCP, since its ARN has to name a type. */
export function arnOfPolicy(organization: Organization, id: string): string {
  return policyArn(
    organization,
    own(organization.policies, id) ?? own(managed, id) ?? { id, type: 'SERVICE_CONTROL_POLICY' },
  )
}
