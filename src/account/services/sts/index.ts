// One row per operation of AWS Security Token Service.

import { AssumeRole } from './AssumeRole.ts'
import { GetCallerIdentity } from './GetCallerIdentity.ts'

export const sts = {
  AssumeRole,
  GetCallerIdentity,
}
