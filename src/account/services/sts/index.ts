// One row per operation of AWS Security Token Service.

import { AssumeRole } from './AssumeRole.ts'
import { AssumeRoleWithSAML } from './AssumeRoleWithSAML.ts'
import { AssumeRoleWithWebIdentity } from './AssumeRoleWithWebIdentity.ts'
import { AssumeRoot } from './AssumeRoot.ts'
import { DecodeAuthorizationMessage } from './DecodeAuthorizationMessage.ts'
import { GetAccessKeyInfo } from './GetAccessKeyInfo.ts'
import { GetCallerIdentity } from './GetCallerIdentity.ts'
import { GetDelegatedAccessToken } from './GetDelegatedAccessToken.ts'
import { GetFederationToken } from './GetFederationToken.ts'
import { GetSessionToken } from './GetSessionToken.ts'
import { GetWebIdentityToken } from './GetWebIdentityToken.ts'

export const sts = {
  AssumeRole,
  AssumeRoleWithSAML,
  AssumeRoleWithWebIdentity,
  AssumeRoot,
  DecodeAuthorizationMessage,
  GetAccessKeyInfo,
  GetCallerIdentity,
  GetDelegatedAccessToken,
  GetFederationToken,
  GetSessionToken,
  GetWebIdentityToken,
}
