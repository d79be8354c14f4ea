import { ACCOUNT, ben } from '../../testAccount.ts'
import { document, type TestRow } from '../testRow.ts'

const RoleArn = `arn:aws:iam::${ACCOUNT}:role/Editor`

export const rows: Readonly<Record<string, TestRow>> = {
  AssumeRole: {
    input: { RoleArn, RoleSessionName: 'ben', DurationSeconds: 900, ExternalId: 'x1', Policy: document },
    optional: ['DurationSeconds', 'ExternalId', 'Policy'],
    actions: ['sts:AssumeRole'],
    output: ['Credentials', 'AssumedRoleUser'],
    as: ben,
  },
  GetCallerIdentity: { input: {}, actions: [], output: ['UserId', 'Account', 'Arn'] },
}
