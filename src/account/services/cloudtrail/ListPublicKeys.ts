import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { BASE64, HEX, letters } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { timeOf, timestamp } from '../../timestamp.ts'

const SIZE = 100 // keys on a page
const VALID = 30 * 86_400_000 // milliseconds that a key is in use

/** The public halves of the keys that sign digest files, by the time they were in use. */
// SIMPLIFIED: one key after the other, and none that signed anything: no digest files are written.
export const ListPublicKeys = operation({
  input: z.strictObject({
    StartTime: z.optional(timestamp),
    EndTime: z.optional(timestamp),
    NextToken: z.optional(z.string()),
  }),
  readOnly: true,
  requires: () => [{ action: 'cloudtrail:ListPublicKeys', resource: '*' }],
  run(draft, { StartTime, EndTime, NextToken }) {
    const to = EndTime === undefined ? draft.now : timeOf(EndTime)
    const from = StartTime === undefined ? draft.now : timeOf(StartTime)
    if (from > to) fail('InvalidTimeRangeException', 'The start time must not be after the end time.')
    const [first, last] = [Math.floor(from / VALID), Math.floor(Math.min(to, draft.now) / VALID)]
    const keys = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    const { items, next } = pageOf(keys, NextToken, SIZE) ?? fail('InvalidTokenException', 'The token is not valid.')
    return {
      PublicKeyList: items.map((key) => ({
        Value: letters(key, 360, BASE64),
        ValidityStartTime: iso(key * VALID),
        ValidityEndTime: iso((key + 1) * VALID),
        Fingerprint: letters(key, 32, HEX),
      })),
      ...present({ NextToken: next }),
    }
  },
})
