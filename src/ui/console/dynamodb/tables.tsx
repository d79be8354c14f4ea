import { REGION } from '#account'
import { EMPTY } from '../iam/permissions.tsx'
import { page } from '../page.tsx'
import { facts, list, type PolicySpec, type Section } from '../section.tsx'
import { PolicySection } from '../PolicySection.tsx'
import { useSimulation } from '../../simulation.ts'
import { when } from '../words.ts'
import { items } from './items.tsx'

export const TablesPage = page({
  kind: 'DynamoDB',
  title: 'Tables',
  tabs: [
    list({
      title: 'Tables',
      operation: 'dynamodb.ListTables',
      rows: ({ TableNames }) => TableNames,
      key: (name) => name,
      to: (name) => `dynamodb/tables/${name}`,
      columns: {},
      create: (on) => [
        on('dynamodb.CreateTable', {
          start: () => ({
            AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' as const }],
            KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
            BillingMode: 'PAY_PER_REQUEST' as const,
          }),
          ask: ['TableName', 'AttributeDefinitions', 'KeySchema', 'BillingMode'],
        }),
      ],
      actions: (on) => [on('dynamodb.DeleteTable', { label: 'Delete', known: (TableName) => ({ TableName }) })],
      empty: 'There are no tables.',
    }),
  ],
})

const policyOf = (ResourceArn: string): PolicySpec<'dynamodb.GetResourcePolicy'> => ({
  title: 'Table policy',
  about: 'Who may do what with this table, also from other accounts.',
  operation: 'dynamodb.GetResourcePolicy',
  input: () => ({ ResourceArn }),
  text: ({ Policy }) => Policy,
  absent: { PolicyNotFoundException: 'This table has no policy.' },
  actions: (on) => [
    on('dynamodb.PutResourcePolicy', {
      label: 'Edit',
      known: () => ({ ResourceArn }),
      start: ({ text }) => ({ Policy: text === '' ? EMPTY : text }),
      ask: ['Policy'],
    }),
    on('dynamodb.DeleteResourcePolicy', {
      label: 'Delete',
      when: ({ text }) => text !== '',
      known: () => ({ ResourceArn }),
    }),
  ],
})

/** These calls name the table by its ARN. */
const tablePolicy: Section = {
  title: 'Table policy',
  component: function TablePolicy({ name }) {
    const home = useSimulation((s) => s.world.home)
    return <PolicySection spec={policyOf(`arn:aws:dynamodb:${REGION}:${home}:table/${name}`)} name={name} />
  },
}

export const TablePage = page({
  kind: 'DynamoDB table',
  actions: (on) => [on('dynamodb.DeleteTable', { known: (TableName) => ({ TableName }), next: 'dynamodb/tables' })],
  tabs: [
    items,
    tablePolicy,
    facts({
      title: 'Backups',
      about: 'With point-in-time recovery a table can be brought back as it was at any second of the last days.',
      operation: 'dynamodb.DescribeContinuousBackups',
      input: (TableName) => ({ TableName }),
      facts: {
        'Point-in-time recovery': ({ ContinuousBackupsDescription: backups }) =>
          backups.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus,
      },
      actions: (on) => [
        on('dynamodb.UpdateContinuousBackups', {
          label: 'Switch on',
          control: 'enable-recovery',
          known: ({ name }) => ({
            TableName: name,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          }),
        }),
        on('dynamodb.UpdateContinuousBackups', {
          label: 'Switch off',
          control: 'disable-recovery',
          danger: true,
          known: ({ name }) => ({
            TableName: name,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
          }),
        }),
        on('dynamodb.CreateBackup', { label: 'Back up now', known: ({ name }) => ({ TableName: name }) }),
      ],
    }),
    facts({
      title: 'About',
      operation: 'dynamodb.DescribeTable',
      input: (TableName) => ({ TableName }),
      facts: {
        ARN: ({ Table }) => Table.TableArn,
        Key: ({ Table }) => Table.KeySchema.map(({ AttributeName }) => AttributeName).join(', '),
        Items: ({ Table }) => Table.ItemCount,
        Created: ({ Table }) => when(Table.CreationDateTime),
        'Protected against deletion': ({ Table }) => Table.DeletionProtectionEnabled,
      },
      actions: (on) => [
        on('dynamodb.UpdateTable', {
          label: 'Edit',
          known: ({ name }) => ({ TableName: name }),
          start: ({ output }) => ({ DeletionProtectionEnabled: output.Table.DeletionProtectionEnabled }),
          ask: ['DeletionProtectionEnabled'],
        }),
      ],
    }),
  ],
})
