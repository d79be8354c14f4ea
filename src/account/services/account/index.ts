// One row per operation of AWS Account Management.

import { AcceptPrimaryEmailUpdate } from './AcceptPrimaryEmailUpdate.ts'
import { DeleteAlternateContact } from './DeleteAlternateContact.ts'
import { DisableRegion } from './DisableRegion.ts'
import { EnableRegion } from './EnableRegion.ts'
import { GetAccountInformation } from './GetAccountInformation.ts'
import { GetAlternateContact } from './GetAlternateContact.ts'
import { GetContactInformation } from './GetContactInformation.ts'
import { GetPrimaryEmail } from './GetPrimaryEmail.ts'
import { GetRegionOptStatus } from './GetRegionOptStatus.ts'
import { ListRegions } from './ListRegions.ts'
import { PutAccountName } from './PutAccountName.ts'
import { PutAlternateContact } from './PutAlternateContact.ts'
import { PutContactInformation } from './PutContactInformation.ts'
import { StartPrimaryEmailUpdate } from './StartPrimaryEmailUpdate.ts'

export const account = {
  AcceptPrimaryEmailUpdate,
  DeleteAlternateContact,
  DisableRegion,
  EnableRegion,
  GetAccountInformation,
  GetAlternateContact,
  GetContactInformation,
  GetPrimaryEmail,
  GetRegionOptStatus,
  ListRegions,
  PutAccountName,
  PutAlternateContact,
  PutContactInformation,
  StartPrimaryEmailUpdate,
}
