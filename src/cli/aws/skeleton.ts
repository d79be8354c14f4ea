// --generate-cli-skeleton: the whole input, empty, to be filled in. AWS: AWS CLI User Guide v2, "Skeletons", 2026-11.

import type * as z from 'zod/mini'
import { elementOf, enumOf, kindOf, membersAt, memberOf, optionsOf } from './options.ts'

export function skeletonOf(operation: string): string {
  const members = optionsOf(operation).map(({ member, schema }) => [member, empty(schema)])
  return `${JSON.stringify(Object.fromEntries(members), null, 4)}\n`
}

function empty(schema: z.core.$ZodType | undefined): unknown {
  switch (kindOf(schema)) {
    case 'text':
      return enumOf(schema)[0] ?? ''
    case 'number':
      return 0
    case 'boolean':
      return true
    case 'list':
      return [empty(elementOf(schema))]
    case 'map':
      return { KeyName: empty(memberOf(schema, 'KeyName')) }
    case 'structure':
      return Object.fromEntries(Object.entries(membersAt(schema, [])).map(([name, member]) => [name, empty(member)]))
  }
}
