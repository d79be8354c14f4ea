import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { count, dry } from './fields.ts'

const preference = z.optional(z.enum(['disabled', 'enabled', 'no-preference']))

/** Of every instance that is launched from now on. */
export const ModifyInstanceMetadataDefaults = ec2Operation({
  input: z.strictObject({
    HttpTokens: z.optional(z.enum(['optional', 'required', 'no-preference'])),
    HttpPutResponseHopLimit: count,
    HttpEndpoint: preference,
    InstanceMetadataTags: preference,
    ...dry,
    HttpTokensEnforced: preference,
  }),
  readOnly: false,
  needs: needsAll('ec2:ModifyInstanceMetadataDefaults'),
  run(state, { DryRun: _dry, ...asked }) {
    const all = { ...state.settings.metadata, ...present(asked) }
    state.settings.metadata = Object.fromEntries(
      Object.entries(all).filter(([, value]) => value !== 'no-preference' && value !== -1),
    )
    return { Return: true }
  },
})
