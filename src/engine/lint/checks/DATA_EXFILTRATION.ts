import { ownCheck } from '../check.ts'
import { eachAction } from '../find/each.ts'
import { covers, isAllow, isAnyAction, isUnconditional, onEverything } from '../find/grants.ts'

export const DATA_EXFILTRATION = ownCheck({
  code: 'DATA_EXFILTRATION',
  severity: 'security',
  title: 'Reads data everywhere',
  why: 'One stolen credential is enough to carry everything away.',
  message: '`{}` on every resource reads all that is stored: {near}. Name the resources.',
  source: 'https://opensource.salesforce.com/cloudsplaining/',
  kinds: ['identity'],
  find: eachAction(({ text, element }, statement) => {
    if (
      !isAllow(statement) ||
      element !== 'Action' ||
      isAnyAction(text) ||
      !isUnconditional(statement) ||
      !onEverything(statement)
    )
      return false
    const found = READS.find((action) => covers(text, action))
    return found !== undefined && { near: found }
  }),
})

const READS = (
  's3:GetObject ssm:GetParameter ssm:GetParameters ssm:GetParametersByPath secretsmanager:GetSecretValue kms:Decrypt ' +
  'dynamodb:Scan rds-data:ExecuteStatement'
).split(' ')
