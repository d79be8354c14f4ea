// State → the structures that the API answers with, in the order of its model.

import { iso } from '../../clock.ts'
import type { AccountId } from '../../types.ts'
import { analyzerArn } from './analyzer.ts'
import type { Analyzer, ArchiveRule, Finding } from './state.ts'

export function analyzerView(account: AccountId, analyzer: Analyzer) {
  const { name, type, createdAt, analyzedAt, tags } = analyzer
  const last = Object.values(analyzer.findings).at(-1)
  return {
    arn: analyzerArn(account, name),
    name,
    type,
    createdAt: iso(createdAt),
    ...(last && { lastResourceAnalyzed: last.resource }),
    ...(analyzedAt !== undefined && { lastResourceAnalyzedAt: iso(analyzedAt) }),
    tags,
    status: 'ACTIVE' as const,
    ...configurationView(analyzer),
  }
}

export function configurationView({ unusedAccessAge }: Analyzer) {
  return unusedAccessAge === undefined ? {} : { configuration: { unusedAccess: { unusedAccessAge } } }
}

export function ruleView(ruleName: string, { filter, createdAt, updatedAt }: ArchiveRule) {
  return { ruleName, filter, createdAt: iso(createdAt), updatedAt: iso(updatedAt) }
}

/** As ListFindings and GetFinding show it: external access alone. */
export function findingView(account: AccountId, finding: Finding) {
  const { id, resource, resourceType, details, status } = finding
  if (details.type !== 'ExternalAccess') return undefined
  const { action, principal, condition, isPublic, source } = details
  return {
    id,
    principal,
    action,
    resource,
    isPublic,
    resourceType,
    condition,
    createdAt: iso(finding.createdAt),
    analyzedAt: iso(finding.analyzedAt),
    updatedAt: iso(finding.updatedAt),
    status,
    resourceOwnerAccount: account,
    sources: [{ type: source }],
  }
}

/** As ListFindingsV2 shows it. */
export function findingV2(account: AccountId, finding: Finding) {
  const { id, resource, resourceType, status, details } = finding
  return {
    analyzedAt: iso(finding.analyzedAt),
    createdAt: iso(finding.createdAt),
    id,
    resource,
    resourceType,
    resourceOwnerAccount: account,
    status,
    updatedAt: iso(finding.updatedAt),
    findingType: details.type,
  }
}

const MEMBER = {
  UnusedIAMRole: 'unusedIamRoleDetails',
  UnusedIAMUserPassword: 'unusedIamUserPasswordDetails',
  UnusedIAMUserAccessKey: 'unusedIamUserAccessKeyDetails',
} as const

export function detailsView({ details }: Finding) {
  if (details.type === 'ExternalAccess') {
    const { action, condition, isPublic, principal, source } = details
    return { externalAccessDetails: { action, condition, isPublic, principal, sources: [{ type: source }] } }
  }
  const { lastAccessed } = details
  return {
    [MEMBER[details.type]]: {
      ...('accessKeyId' in details && { accessKeyId: details.accessKeyId }),
      ...(lastAccessed !== undefined && { lastAccessed: iso(lastAccessed) }),
    },
  }
}
