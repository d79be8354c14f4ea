import { services } from '#account'
import { POLICY_TYPES } from '../schema/checks.ts'

/** What a lesson may ask of the app with `needs`: services, and kinds of policies. */
export const features: readonly string[] = [...Object.keys(services), ...POLICY_TYPES]
