import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { dry } from './fields.ts'

export const GetEbsEncryptionByDefault = ec2Operation({
  input: z.strictObject(dry),
  readOnly: true,
  needs: needsAll('ec2:GetEbsEncryptionByDefault'),
  run: ({ settings: { encryptsVolumes } }) => ({
    EbsEncryptionByDefault: encryptsVolumes,
    ...present({ SseType: encryptsVolumes ? 'sse-ebs' : undefined }),
  }),
})
