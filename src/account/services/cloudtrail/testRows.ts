import { ACCOUNT } from '../../testAccount.ts'
import type { TestRow } from '../testRow.ts'

const Name = 'main'
const TrailName = Name
const trailArn = `arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:trail/${Name}`
const role = `arn:aws:iam::${ACCOUNT}:role/Editor`
const logGroup = `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:trail:*`

const settings = {
  SnsTopicName: 'logs',
  IncludeGlobalServiceEvents: true,
  IsMultiRegionTrail: true,
  EnableLogFileValidation: true,
  CloudWatchLogsLogGroupArn: logGroup,
  CloudWatchLogsRoleArn: role,
  KmsKeyId: 'alias/logs',
  IsOrganizationTrail: false,
}
const set = Object.keys(settings)
const shown = [
  'Name',
  'S3BucketName',
  'SnsTopicName',
  'SnsTopicARN',
  'IncludeGlobalServiceEvents',
  'IsMultiRegionTrail',
  'TrailARN',
  'LogFileValidationEnabled',
  'CloudWatchLogsLogGroupArn',
  'CloudWatchLogsRoleArn',
  'KmsKeyId',
  'IsOrganizationTrail',
]

export const rows: Readonly<Record<string, TestRow>> = {
  AddTags: {
    input: { ResourceId: trailArn, TagsList: [{ Key: 'stage', Value: 'final' }] },
    actions: ['cloudtrail:AddTags'],
    output: [],
  },
  CreateTrail: {
    input: {
      Name: 'second',
      S3BucketName: 'pinebox-logs',
      ...settings,
      S3KeyPrefix: '',
      TagsList: [{ Key: 'team', Value: 'audit' }],
    },
    optional: [...set, 'S3KeyPrefix', 'TagsList'],
    actions: ['cloudtrail:CreateTrail', 'cloudtrail:AddTags', 'iam:PassRole'],
    output: shown,
  },
  DeleteTrail: { input: { Name }, actions: ['cloudtrail:DeleteTrail'], output: [] },
  DescribeTrails: {
    input: { trailNameList: [Name, 'nothing'], includeShadowTrails: false },
    optional: ['trailNameList', 'includeShadowTrails'],
    actions: ['cloudtrail:DescribeTrails'],
    output: ['trailList'],
  },
  GetEventSelectors: {
    input: { TrailName },
    actions: ['cloudtrail:GetEventSelectors'],
    output: ['TrailARN', 'EventSelectors'],
  },
  GetInsightSelectors: {
    input: { TrailName: 'insightful' },
    optional: ['TrailName'],
    actions: ['cloudtrail:GetInsightSelectors'],
    output: ['TrailARN', 'InsightSelectors'],
  },
  GetTrail: { input: { Name: trailArn }, actions: ['cloudtrail:GetTrail'], output: ['Trail'] },
  GetTrailStatus: {
    input: { Name },
    actions: ['cloudtrail:GetTrailStatus'],
    output: [
      'IsLogging',
      'StartLoggingTime',
      'LatestDeliveryAttemptTime',
      'LatestNotificationAttemptTime',
      'LatestNotificationAttemptSucceeded',
      'LatestDeliveryAttemptSucceeded',
      'TimeLoggingStarted',
      'TimeLoggingStopped',
    ],
  },
  ListPublicKeys: {
    input: { StartTime: '2020-01-01', EndTime: '2026-11-01T00:00:00Z', NextToken: '1' },
    optional: ['StartTime', 'EndTime', 'NextToken'],
    actions: ['cloudtrail:ListPublicKeys'],
    output: ['PublicKeyList'],
  },
  ListTags: {
    input: { ResourceIdList: [trailArn], NextToken: '1' },
    optional: ['NextToken'],
    actions: ['cloudtrail:ListTags'],
    output: ['ResourceTagList'],
  },
  ListTrails: {
    input: { NextToken: '1' },
    optional: ['NextToken'],
    actions: ['cloudtrail:ListTrails'],
    output: ['Trails'],
  },
  LookupEvents: {
    input: {
      LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'PutInsightSelectors' }],
      StartTime: '2026-01-01',
      EndTime: '2027-01-01',
      MaxResults: 1,
      NextToken: '1',
    },
    optional: ['LookupAttributes', 'StartTime', 'EndTime', 'MaxResults', 'NextToken'],
    actions: ['cloudtrail:LookupEvents'],
    output: ['Events'],
  },
  PutEventSelectors: {
    input: {
      TrailName,
      EventSelectors: [{ DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3:::'] }] }],
      AdvancedEventSelectors: [],
    },
    optional: ['EventSelectors', 'AdvancedEventSelectors'],
    actions: ['cloudtrail:PutEventSelectors'],
    output: ['TrailARN', 'EventSelectors'],
  },
  PutInsightSelectors: {
    input: { TrailName, InsightSelectors: [{ InsightType: 'ApiCallRateInsight', EventCategories: ['Management'] }] },
    optional: ['TrailName'],
    actions: ['cloudtrail:PutInsightSelectors'],
    output: ['TrailARN', 'InsightSelectors'],
  },
  StartLogging: { input: { Name }, actions: ['cloudtrail:StartLogging'], output: [] },
  StopLogging: { input: { Name }, actions: ['cloudtrail:StopLogging'], output: [] },
  UpdateTrail: {
    input: { Name, S3BucketName: 'pinebox-logs', ...settings, S3KeyPrefix: '' },
    optional: ['S3BucketName', ...set, 'S3KeyPrefix'],
    actions: ['cloudtrail:UpdateTrail', 'iam:PassRole'],
    output: shown,
  },
}
