// The two policies that AWS made for every organization: without the first on a level, nothing is allowed below it.
// AWS: Organizations User Guide, "SCP evaluation" and "Resource control policies", 2026-11.

import type { OrganizationPolicy } from './state.ts'

export const FULL_ACCESS = 'p-FullAWSAccess'
export const RCP_FULL_ACCESS = 'p-RCPFullAWSAccess'

export const managed: Readonly<Record<string, OrganizationPolicy>> = {
  [FULL_ACCESS]: {
    id: FULL_ACCESS,
    name: 'FullAWSAccess',
    description: 'Allows access to every operation',
    type: 'SERVICE_CONTROL_POLICY',
    content: text({ Effect: 'Allow', Action: '*', Resource: '*' }),
    updated: 0,
    tags: {},
  },
  [RCP_FULL_ACCESS]: {
    id: RCP_FULL_ACCESS,
    name: 'RCPFullAWSAccess',
    description: 'Allows access to every resource',
    type: 'RESOURCE_CONTROL_POLICY',
    content: text({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }),
    updated: 0,
    tags: {},
  },
}

/** The policy of AWS that stands on every level as soon as its type is enabled. */
export const DEFAULTS: Partial<Record<OrganizationPolicy['type'], string>> = {
  SERVICE_CONTROL_POLICY: FULL_ACCESS,
  RESOURCE_CONTROL_POLICY: RCP_FULL_ACCESS,
}

function text(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2)
}
