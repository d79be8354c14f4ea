import { page } from '../page.tsx'
import { facts, list, policy } from '../section.tsx'

const ROOT_SIGNS_IN = JSON.stringify(
  { 'detail-type': ['AWS Console Sign In via CloudTrail'], detail: { userIdentity: { type: ['Root'] } } },
  null,
  2,
)

export const RulesPage = page({
  kind: 'EventBridge',
  title: 'Rules',
  tabs: [
    list({
      title: 'Rules',
      about: 'A rule waits for events that fit its pattern and hands them on, for example to a topic.',
      operation: 'events.ListRules',
      rows: ({ Rules }) => Rules,
      key: ({ Name }) => Name,
      to: ({ Name }) => `events/rules/${Name}`,
      columns: {
        State: ({ State }) => State.toLowerCase(),
        Schedule: ({ ScheduleExpression }) => ScheduleExpression,
        Description: ({ Description }) => Description,
      },
      create: (on) => [
        on('events.PutRule', {
          label: 'Create rule',
          start: () => ({ EventPattern: ROOT_SIGNS_IN }),
          ask: ['Name', 'Description', 'EventPattern', 'ScheduleExpression', 'State'],
        }),
      ],
      actions: (on) => [on('events.DeleteRule', { label: 'Delete', known: ({ Name }) => ({ Name }) })],
      empty: 'There are no rules.',
    }),
  ],
})

export const RulePage = page({
  kind: 'EventBridge rule',
  actions: (on) => [on('events.DeleteRule', { known: (Name) => ({ Name }), next: 'events/rules' })],
  tabs: [
    policy({
      title: 'Pattern',
      about: 'Which events fit. A rule with a schedule has none.',
      operation: 'events.DescribeRule',
      input: (Name) => ({ Name }),
      text: ({ EventPattern }) => EventPattern ?? '',
      absent: {},
      actions: (on) => [
        on('events.PutRule', {
          label: 'Edit',
          known: ({ name }) => ({ Name: name }),
          start: ({ text }) => ({ EventPattern: text }),
          ask: ['EventPattern', 'State', 'Description'],
        }),
      ],
    }),
    list({
      title: 'Targets',
      operation: 'events.ListTargetsByRule',
      input: (Rule) => ({ Rule }),
      rows: ({ Targets }, Rule) => Targets.map((target) => ({ ...target, Rule })),
      key: ({ Id }) => Id,
      columns: { ARN: ({ Arn }) => Arn, Role: ({ RoleArn }) => RoleArn },
      create: (on) => [
        on('events.PutTargets', {
          label: 'Add a target',
          known: (Rule) => ({ Rule }),
          start: () => ({ Targets: [{ Id: 'target', Arn: '' }] }),
        }),
      ],
      actions: (on) => [
        on('events.RemoveTargets', { label: 'Remove', known: ({ Rule, Id }) => ({ Rule, Ids: [Id] }) }),
      ],
      empty: 'Events that fit go nowhere.',
    }),
    facts({
      title: 'About',
      operation: 'events.DescribeRule',
      input: (Name) => ({ Name }),
      facts: {
        ARN: ({ Arn }) => Arn,
        State: ({ State }) => State.toLowerCase(),
        Schedule: ({ ScheduleExpression }) => ScheduleExpression,
        Description: ({ Description }) => Description,
      },
    }),
  ],
})
