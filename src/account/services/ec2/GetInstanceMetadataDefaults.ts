import * as z from 'zod/mini'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { dry } from './fields.ts'

export const GetInstanceMetadataDefaults = ec2Operation({
  input: z.strictObject(dry),
  readOnly: true,
  needs: needsAll('ec2:GetInstanceMetadataDefaults'),
  run: ({ settings }) => ({ AccountLevel: settings.metadata }),
})
