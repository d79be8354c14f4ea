import { ACCOUNT } from '../../testAccount.ts'
import type { TestRow } from '../testRow.ts'

const Name = 'root-signs-in'
const Rule = Name
const EventBusName = 'default'
const EventPattern = JSON.stringify({
  source: ['aws.signin'],
  'detail-type': ['AWS Console Sign In via CloudTrail'],
  detail: { userIdentity: { type: ['Root'] } },
})
const Targets = [{ Id: 'mail', Arn: `arn:aws:sns:eu-west-1:${ACCOUNT}:alarms` }]
const RoleArn = `arn:aws:iam::${ACCOUNT}:role/Editor`
const ruled = ['events.PutRule', { Name, EventPattern }] as const
const given = [ruled, ['events.PutTargets', { Rule, Targets }]] as const

export const rows: Readonly<Record<string, TestRow>> = {
  DeleteRule: {
    input: { Name, EventBusName, Force: true },
    optional: ['EventBusName', 'Force'],
    actions: ['events:DeleteRule'],
    output: [],
    given: [ruled],
  },
  DescribeRule: {
    input: { Name, EventBusName },
    optional: ['EventBusName'],
    actions: ['events:DescribeRule'],
    output: ['Name', 'Arn', 'EventPattern', 'State', 'EventBusName', 'CreatedBy'],
    given,
  },
  ListRules: {
    input: { NamePrefix: 'root', EventBusName, Limit: 1 },
    optional: ['NamePrefix', 'EventBusName', 'Limit'],
    actions: ['events:ListRules'],
    output: ['Rules'],
    given,
  },
  ListTargetsByRule: {
    input: { Rule, EventBusName, Limit: 1 },
    optional: ['EventBusName', 'Limit'],
    actions: ['events:ListTargetsByRule'],
    output: ['Targets'],
    given,
  },
  PutRule: {
    input: {
      Name,
      EventPattern,
      State: 'ENABLED',
      Description: 'Somebody is root',
      Tags: [{ Key: 'team', Value: 'audit' }],
      EventBusName,
    },
    optional: ['EventPattern', 'State', 'Description', 'Tags', 'EventBusName'],
    actions: ['events:PutRule'],
    output: ['RuleArn'],
  },
  PutTargets: {
    input: { Rule, EventBusName, Targets: [{ ...Targets[0], RoleArn }] },
    optional: ['EventBusName'],
    actions: ['events:PutTargets', 'iam:PassRole'],
    output: ['FailedEntryCount', 'FailedEntries'],
    given,
  },
  RemoveTargets: {
    input: { Rule, EventBusName, Ids: ['mail'], Force: true },
    optional: ['EventBusName', 'Force'],
    actions: ['events:RemoveTargets'],
    output: ['FailedEntryCount', 'FailedEntries'],
    given,
  },
}
