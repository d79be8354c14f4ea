import * as z from 'zod/mini'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { dry } from './fields.ts'

/** Of new volumes; those that are there stay as they are. */
export const EnableEbsEncryptionByDefault = ec2Operation({
  input: z.strictObject(dry),
  readOnly: false,
  needs: needsAll('ec2:EnableEbsEncryptionByDefault'),
  run(state) {
    state.settings.encryptsVolumes = true
    return { EbsEncryptionByDefault: true }
  },
})
