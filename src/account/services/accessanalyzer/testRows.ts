import { ACCOUNT, policyText } from '../../testAccount.ts'
import { document, type TestRow } from '../testRow.ts'
import { analyzed } from '../testWorld.ts'

const analyzerName = 'outside'
const analyzerArn = `arn:aws:access-analyzer:eu-west-1:${ACCOUNT}:analyzer/${analyzerName}`
const resourceArn = 'arn:aws:s3:::pinebox-open'
const role = `arn:aws:iam::${ACCOUNT}:role/Editor`
const filter = { resourceType: { eq: ['AWS::S3::Bucket'] } }
const page = { nextToken: '1', maxResults: 1 }
const pageMembers = Object.keys(page)
const clientToken = 'once'
const configuration = { unusedAccess: { unusedAccessAge: 30 } }
const onResource = policyText({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' })
const archive = { analyzerName, ruleName: 'buckets', filter }
const withRule = [['accessanalyzer.CreateArchiveRule', archive]] as const
const unused = {
  analyzerName: 'unused',
  type: 'ACCOUNT_UNUSED_ACCESS',
  archiveRules: [{ ruleName: 'roles', filter }],
  tags: { team: 'audit' },
  clientToken,
  configuration,
}

export const rows: Readonly<Record<string, TestRow>> = {
  ApplyArchiveRule: {
    input: { analyzerArn, ruleName: 'buckets', clientToken },
    optional: ['clientToken'],
    actions: ['access-analyzer:ApplyArchiveRule'],
    output: [],
    given: withRule,
  },
  CancelPolicyGeneration: {
    input: { jobId: analyzed.jobId },
    actions: ['access-analyzer:CancelPolicyGeneration'],
    output: [],
  },
  CheckAccessNotGranted: {
    input: { policyDocument: document, access: [{ actions: ['s3:GetObject'] }], policyType: 'IDENTITY_POLICY' },
    actions: ['access-analyzer:CheckAccessNotGranted'],
    output: ['result', 'message'],
  },
  CheckNoNewAccess: {
    input: { newPolicyDocument: document, existingPolicyDocument: document, policyType: 'IDENTITY_POLICY' },
    actions: ['access-analyzer:CheckNoNewAccess'],
    output: ['result', 'message'],
  },
  CheckNoPublicAccess: {
    input: { policyDocument: onResource, resourceType: 'AWS::S3::Bucket' },
    actions: ['access-analyzer:CheckNoPublicAccess'],
    output: ['result', 'message', 'reasons'],
  },
  CreateAnalyzer: {
    input: unused,
    optional: ['archiveRules', 'tags', 'clientToken', 'configuration'],
    actions: ['access-analyzer:CreateAnalyzer'],
    output: ['arn'],
  },
  CreateArchiveRule: {
    input: { ...archive, clientToken },
    optional: ['clientToken'],
    actions: ['access-analyzer:CreateArchiveRule'],
    output: [],
  },
  DeleteAnalyzer: {
    input: { analyzerName, clientToken },
    optional: ['clientToken'],
    actions: ['access-analyzer:DeleteAnalyzer'],
    output: [],
  },
  DeleteArchiveRule: {
    input: { analyzerName, ruleName: 'buckets', clientToken },
    optional: ['clientToken'],
    actions: ['access-analyzer:DeleteArchiveRule'],
    output: [],
    given: withRule,
  },
  GetAnalyzedResource: {
    input: { analyzerArn, resourceArn },
    actions: ['access-analyzer:GetAnalyzedResource'],
    output: ['resource'],
  },
  GetAnalyzer: { input: { analyzerName }, actions: ['access-analyzer:GetAnalyzer'], output: ['analyzer'] },
  GetFinding: {
    input: { analyzerArn, id: analyzed.findingId },
    actions: ['access-analyzer:GetFinding'],
    output: ['finding'],
  },
  GetFindingV2: {
    input: { analyzerArn, id: analyzed.findingId, ...page },
    optional: pageMembers,
    actions: ['access-analyzer:GetFinding'],
    output: [
      'analyzedAt',
      'createdAt',
      'id',
      'resource',
      'resourceType',
      'resourceOwnerAccount',
      'status',
      'updatedAt',
      'findingDetails',
      'findingType',
    ],
  },
  GetFindingsStatistics: {
    input: { analyzerArn },
    actions: ['access-analyzer:GetFindingsStatistics'],
    output: ['findingsStatistics', 'lastUpdatedAt'],
  },
  GetGeneratedPolicy: {
    input: { jobId: analyzed.jobId, includeResourcePlaceholders: true, includeServiceLevelTemplate: false },
    optional: ['includeResourcePlaceholders', 'includeServiceLevelTemplate'],
    actions: ['access-analyzer:GetGeneratedPolicy'],
    output: ['jobDetails', 'generatedPolicyResult'],
  },
  ListAnalyzedResources: {
    input: { analyzerArn, resourceType: 'AWS::S3::Bucket', ...page },
    optional: ['resourceType', ...pageMembers],
    actions: ['access-analyzer:ListAnalyzedResources'],
    output: ['analyzedResources', 'nextToken'],
  },
  ListAnalyzers: {
    input: { ...page, type: 'ACCOUNT' },
    optional: [...pageMembers, 'type'],
    actions: ['access-analyzer:ListAnalyzers'],
    output: ['analyzers'],
  },
  ListArchiveRules: {
    input: { analyzerName, ...page },
    optional: pageMembers,
    actions: ['access-analyzer:ListArchiveRules'],
    output: ['archiveRules'],
    given: withRule,
  },
  ListFindings: {
    input: { analyzerArn, filter, sort: { attributeName: 'resource', orderBy: 'DESC' }, ...page },
    optional: ['filter', 'sort', ...pageMembers],
    actions: ['access-analyzer:ListFindings'],
    output: ['findings'],
  },
  ListFindingsV2: {
    input: { analyzerArn, filter, ...page, sort: { attributeName: 'resource', orderBy: 'DESC' } },
    optional: ['filter', 'sort', ...pageMembers],
    actions: ['access-analyzer:ListFindings'],
    output: ['findings'],
  },
  ListPolicyGenerations: {
    input: { principalArn: `arn:aws:iam::${ACCOUNT}:user/ana`, ...page },
    optional: ['principalArn', ...pageMembers],
    actions: ['access-analyzer:ListPolicyGenerations'],
    output: ['policyGenerations'],
  },
  ListTagsForResource: {
    input: { resourceArn: analyzerArn },
    actions: ['access-analyzer:ListTagsForResource'],
    output: ['tags'],
  },
  StartPolicyGeneration: {
    input: {
      policyGenerationDetails: { principalArn: role },
      cloudTrailDetails: {
        trails: [{ cloudTrailArn: `arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:trail/main`, allRegions: true }],
        accessRole: role,
        startTime: '2026-11-01T00:00:00Z',
        endTime: '2026-11-23T00:00:00Z',
      },
      clientToken,
    },
    optional: ['cloudTrailDetails', 'clientToken'],
    actions: [
      'access-analyzer:StartPolicyGeneration',
      'iam:GenerateServiceLastAccessedDetails',
      'iam:GetServiceLastAccessedDetails',
      'iam:PassRole',
    ],
    output: ['jobId'],
  },
  StartResourceScan: {
    input: { analyzerArn, resourceArn, resourceOwnerAccount: ACCOUNT },
    optional: ['resourceOwnerAccount'],
    actions: ['access-analyzer:StartResourceScan'],
    output: [],
  },
  TagResource: {
    input: { resourceArn: analyzerArn, tags: { team: 'audit' } },
    actions: ['access-analyzer:TagResource'],
    output: [],
  },
  UntagResource: {
    input: { resourceArn: analyzerArn, tagKeys: ['team'] },
    actions: ['access-analyzer:UntagResource'],
    output: [],
  },
  UpdateAnalyzer: {
    input: { analyzerName: 'unused', configuration: { unusedAccess: { unusedAccessAge: 60 } } },
    optional: ['configuration'],
    actions: ['access-analyzer:UpdateAnalyzer'],
    output: ['configuration'],
    given: [['accessanalyzer.CreateAnalyzer', unused]],
  },
  UpdateFindings: {
    input: { analyzerArn, status: 'ARCHIVED', ids: [analyzed.findingId], resourceArn, clientToken },
    optional: ['ids', 'resourceArn', 'clientToken'],
    actions: ['access-analyzer:UpdateFindings'],
    output: [],
  },
  ValidatePolicy: {
    input: {
      locale: 'EN',
      ...page,
      policyDocument: '{}',
      policyType: 'RESOURCE_POLICY',
      validatePolicyResourceType: 'AWS::S3::Bucket',
    },
    optional: ['locale', ...pageMembers, 'validatePolicyResourceType'],
    actions: ['access-analyzer:ValidatePolicy'],
    output: ['findings'],
  },
}
