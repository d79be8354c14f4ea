import * as z from 'zod/mini'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { dry } from './fields.ts'

export const EnableSerialConsoleAccess = ec2Operation({
  input: z.strictObject(dry),
  readOnly: false,
  needs: needsAll('ec2:EnableSerialConsoleAccess'),
  run(state) {
    state.settings.serialConsole = true
    return { SerialConsoleAccessEnabled: true }
  },
})
