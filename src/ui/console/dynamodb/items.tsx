import type { OutputOf } from '#account'
import { ListSection } from '../ListSection.tsx'
import type { ListSpec, Section } from '../section.tsx'
import { Shown } from '../Shown.tsx'
import { useRead } from '../useRead.ts'

type Item = NonNullable<OutputOf<'dynamodb.Scan'>['Items']>[number]

const itemsOf = (TableName: string, keys: readonly string[]): ListSpec<'dynamodb.Scan', Item> => {
  const keyOf = (item: Item) => Object.fromEntries(Object.entries(item).filter(([name]) => keys.includes(name)))
  return {
    title: 'Items',
    operation: 'dynamodb.Scan',
    input: () => ({ TableName }),
    rows: ({ Items = [] }) => Items,
    key: (item) => Object.values(keyOf(item)).map(textOf).join(' / '),
    columns: {
      Attributes: (item) =>
        Object.entries(item)
          .filter(([name]) => !keys.includes(name))
          .map(([name, value]) => `${name}: ${textOf(value)}`)
          .join(', '),
    },
    create: (on) => [on('dynamodb.PutItem', { label: 'Put an item', known: () => ({ TableName }), ask: ['Item'] })],
    actions: (on) => [
      on('dynamodb.PutItem', {
        label: 'Edit',
        control: 'edit-item',
        known: () => ({ TableName }),
        start: (item) => ({ Item: item }),
        ask: ['Item'],
      }),
      on('dynamodb.DeleteItem', { label: 'Delete', known: (item) => ({ TableName, Key: keyOf(item) }) }),
    ],
    empty: 'The table is empty.',
  }
}

/** `{ S: 'photo' }` → photo; what is not one text or number as JSON. */
function textOf(value: Item[string]): string {
  const [only] = Object.values(value) as readonly unknown[]
  return typeof only === 'string' ? only : JSON.stringify(only)
}

/** Which attributes are the key is known of the table alone. */
export const items: Section = {
  title: 'Items',
  component: function Items({ name }) {
    const table = useRead('dynamodb.DescribeTable', { TableName: name })
    return (
      <Shown answer={table} what="the table">
        {({ Table }) => (
          <ListSection
            spec={itemsOf(
              name,
              Table.KeySchema.map(({ AttributeName }) => AttributeName),
            )}
            name={name}
          />
        )}
      </Shown>
    )
  },
}
