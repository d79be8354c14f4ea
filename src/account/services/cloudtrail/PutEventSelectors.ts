import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { fieldNames } from './selectors.ts'
import type { AdvancedEventSelector, EventSelector, Selectors } from './state.ts'
import { trailOperation } from './trailOperation.ts'
import { selectorsView } from './views.ts'

const texts = z.optional(z.array(z.string()))
const selector = z.strictObject({
  ReadWriteType: z.optional(z.enum(['ReadOnly', 'WriteOnly', 'All'])),
  IncludeManagementEvents: z.optional(z.boolean()),
  DataResources: z.optional(z.array(z.strictObject({ Type: z.optional(z.string()), Values: texts }))),
  ExcludeManagementEventSources: texts,
})
const advanced = z.strictObject({
  Name: z.optional(z.string().check(z.maxLength(1000))),
  FieldSelectors: z
    .array(
      z.strictObject({
        Field: z.string(),
        Equals: texts,
        StartsWith: texts,
        EndsWith: texts,
        NotEquals: texts,
        NotStartsWith: texts,
        NotEndsWith: texts,
      }),
    )
    .check(z.minLength(1)),
})

/** Which events the trail logs, from now on: basic selectors, or advanced ones. */
export const PutEventSelectors = trailOperation({
  input: z.strictObject({
    TrailName: z.string(),
    EventSelectors: z.optional(z.array(selector)),
    AdvancedEventSelectors: z.optional(z.array(advanced)),
  }),
  action: 'cloudtrail:PutEventSelectors',
  readOnly: false,
  name: ({ TrailName }) => TrailName,
  run(trail, { EventSelectors: basics = [], AdvancedEventSelectors: advances = [] }, { account }) {
    if (basics.length > 0 === advances.length > 0)
      invalid('Specify either EventSelectors or AdvancedEventSelectors, and at least one.')
    const selectors: Selectors =
      basics.length > 0 ? { basic: checkedBasics(basics) } : { advanced: checkedAdvanced(advances) }
    trail.selectors = castDraft(selectors)
    return selectorsView(account, trail)
  },
})

// AWS: CloudTrail User Guide, "Quotas" and "Logging data events", 2026-11.
const MOST = { selectors: 5, resources: 250, conditions: 500 }
const TYPES = ['AWS::S3::Object', 'AWS::Lambda::Function', 'AWS::DynamoDB::Table']
const EXCLUDABLE = ['kms.amazonaws.com', 'rdsdata.amazonaws.com']

function checkedBasics(selectors: readonly z.infer<typeof selector>[]): readonly EventSelector[] {
  const read = selectors.map((one) => ({
    ReadWriteType: one.ReadWriteType ?? 'All',
    IncludeManagementEvents: one.IncludeManagementEvents ?? true,
    DataResources: (one.DataResources ?? []).map(({ Type = '', Values = [] }) => ({ Type, Values })),
    ExcludeManagementEventSources: one.ExcludeManagementEventSources ?? [],
  }))
  const resources = read.flatMap(({ DataResources }) => DataResources)
  if (read.length > MOST.selectors) invalid(`A trail can have at most ${MOST.selectors} event selectors.`)
  if (resources.flatMap(({ Values }) => Values).length > MOST.resources)
    invalid(`A trail can have at most ${MOST.resources} data resources in its event selectors.`)
  for (const { Type, Values } of resources) {
    if (!TYPES.includes(Type))
      invalid(`${Type} is not a valid type of data resource; it is one of ${TYPES.join(', ')}.`)
    const wrong = Values.find((value) => !value.startsWith('arn:aws:'))
    if (wrong !== undefined) invalid(`Value ${wrong} for DataResources.Values is not an ARN.`)
  }
  for (const source of read.flatMap((one) => one.ExcludeManagementEventSources))
    if (!EXCLUDABLE.includes(source)) invalid(`The events of ${source} cannot be excluded.`)
  return read
}

function checkedAdvanced(selectors: readonly z.infer<typeof advanced>[]): readonly AdvancedEventSelector[] {
  const fields = selectors.flatMap(({ FieldSelectors }) => FieldSelectors)
  const values = fields.flatMap(({ Field: _field, ...conditions }) => Object.values(conditions).flat())
  if (values.length > MOST.conditions) invalid(`A trail can have at most ${MOST.conditions} values in its selectors.`)
  const unknown = fields.find(({ Field }) => !fieldNames.includes(Field))
  if (unknown) invalid(`${unknown.Field} is not a valid field; it is one of ${fieldNames.join(', ')}.`)
  for (const { FieldSelectors } of selectors) {
    const category = FieldSelectors.find(({ Field }) => Field === 'eventCategory')?.Equals?.[0]
    if (category !== 'Management' && category !== 'Data')
      invalid('Each selector needs the field eventCategory, which equals Management or Data.')
    if (category === 'Data' && !FieldSelectors.some(({ Field }) => Field === 'resources.type'))
      invalid('A selector of data events needs the field resources.type.')
  }
  return selectors
}

function invalid(message: string): never {
  return fail('InvalidEventSelectorsException', message)
}
