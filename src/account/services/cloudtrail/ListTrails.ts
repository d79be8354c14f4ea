import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { trailArn } from './trail.ts'

const SIZE = 100 // trails on a page

export const ListTrails = operation({
  input: z.strictObject({ NextToken: z.optional(z.string()) }),
  readOnly: true,
  requires: () => [{ action: 'cloudtrail:ListTrails', resource: '*' }],
  run(draft, { NextToken }, { account }) {
    const trails = Object.values(draft.accounts[account]?.cloudtrail?.trails ?? {})
    const { items, next } =
      pageOf(trails, NextToken, SIZE) ?? fail('InvalidNextTokenException', 'The token is not valid.')
    return {
      Trails: items.map(({ name, homeRegion }) => ({
        TrailARN: trailArn(account, name),
        Name: name,
        HomeRegion: homeRegion,
      })),
      ...present({ NextToken: next }),
    }
  },
})
