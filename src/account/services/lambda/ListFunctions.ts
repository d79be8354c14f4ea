import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { invalid } from './settings.ts'
import { configuration, versionsOf } from './views.ts'

const SIZE = 50 // functions on a page

export const ListFunctions = operation({
  input: z.strictObject({
    MasterRegion: z.optional(z.string().check(z.minLength(1), z.maxLength(50))), // of Lambda@Edge; there is none here
    FunctionVersion: z.optional(z.enum(['ALL'])),
    Marker: z.optional(z.string()),
    MaxItems: z.optional(z.int().check(z.gte(1), z.lte(10_000))),
  }),
  readOnly: true,
  requires: () => [{ action: 'lambda:ListFunctions', resource: '*' }],
  run(draft, { FunctionVersion, Marker, MaxItems = SIZE }, { account }) {
    const functions = Object.values(draft.accounts[account]?.lambda?.functions ?? {})
    const all = functions
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((one) => {
        const target = { owner: account, name: one.name, qualifier: '' }
        if (FunctionVersion === undefined) return [configuration(target, one.latest)]
        return versionsOf(one).map((version) => configuration({ ...target, qualifier: version.version }, version))
      })
    const { items, next } = pageOf(all, Marker, Math.min(MaxItems, SIZE)) ?? invalid('The marker is not valid.')
    return { ...present({ NextMarker: next }), Functions: items }
  },
  record: () => ({ eventName: 'ListFunctions20150331' }),
})
