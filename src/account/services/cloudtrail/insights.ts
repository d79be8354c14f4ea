// Which unusual activity a trail looks out for. AWS: CloudTrail User Guide, "Working with CloudTrail Insights", 2026-11.
// SIMPLIFIED: there are no event data stores, and nothing unusual is ever found.

import * as z from 'zod/mini'
import { fail } from '../../operation.ts'

const arn = z.string().check(z.minLength(3), z.maxLength(256), z.regex(/^[a-zA-Z0-9._/\-:]+$/))

/** A trail, or a data store. */
export const target = { TrailName: z.optional(z.string()), EventDataStore: z.optional(arn) }
export const destination = { InsightsDestination: z.optional(arn) }

export function targetTrail({
  TrailName,
  EventDataStore,
}: {
  TrailName?: string | undefined
  EventDataStore?: string | undefined
}): string {
  if (TrailName !== undefined && EventDataStore !== undefined)
    fail('InvalidParameterCombinationException', 'Specify either TrailName or EventDataStore, but not both.')
  return TrailName ?? fail('InvalidParameterException', 'You must specify TrailName.')
}
