import { ownCheck } from '../check.ts'
import { eachAction } from '../find/each.ts'
import { covers, isAllow, isAnyAction } from '../find/grants.ts'

export const CREDENTIALS_EXPOSURE = ownCheck({
  code: 'CREDENTIALS_EXPOSURE',
  severity: 'security',
  title: 'Returns credentials',
  why: 'Whoever may ask for them can pass them on, or act as somebody else.',
  message: '`{}` answers with credentials: {near}.',
  source: 'https://github.com/duo-labs/parliament/blob/main/parliament/community_auditors/credentials_exposure.py',
  kinds: ['identity'],
  find: eachAction(({ text, element }, statement) => {
    if (!isAllow(statement) || element !== 'Action' || isAnyAction(text)) return false
    const found = ANSWERS.find((action) => covers(text, action))
    return found !== undefined && { near: found }
  }),
})

/** Actions whose response holds credentials or tokens. AWS: API references of the services, 2026-11. */
const ANSWERS = (
  'chime:CreateApiKey codepipeline:PollForJobs cognito-identity:GetOpenIdToken ' +
  'cognito-identity:GetOpenIdTokenForDeveloperIdentity cognito-identity:GetCredentialsForIdentity ' +
  'connect:GetFederationToken ecr:GetAuthorizationToken gamelift:RequestUploadCredentials iam:CreateAccessKey ' +
  'iam:CreateLoginProfile iam:CreateServiceSpecificCredential iam:ResetServiceSpecificCredential iam:UpdateAccessKey ' +
  'lightsail:GetInstanceAccessDetails lightsail:GetRelationalDatabaseMasterUserPassword rds-db:connect ' +
  'redshift:GetClusterCredentials sts:GetFederationToken sts:GetSessionToken'
).split(' ')
