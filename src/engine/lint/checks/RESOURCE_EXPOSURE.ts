import { ownCheck } from '../check.ts'
import { eachAction } from '../find/each.ts'
import { covers, isAllow, isAnyAction, onEverything } from '../find/grants.ts'

export const RESOURCE_EXPOSURE = ownCheck({
  code: 'RESOURCE_EXPOSURE',
  severity: 'security',
  title: 'Can open resources to others',
  why: "Whoever edits a resource's policy, ACL or sharing decides who reaches it.",
  message: '`{}` on every resource can open any of them to strangers: {near}. Name the resources.',
  source: 'https://opensource.salesforce.com/cloudsplaining/',
  kinds: ['identity'],
  needsCatalog: true,
  find: eachAction(({ text, element }, statement, { catalog }) => {
    if (!isAllow(statement) || element !== 'Action' || isAnyAction(text) || !onEverything(statement)) return false
    const found =
      SHARES.find((action) => covers(text, action)) ??
      catalog.expand(text).find(({ level }) => level === 'Permissions management')?.name
    return found !== undefined && { near: found }
  }),
})

/** Actions that share a resource, whatever access level the catalogue gives them. */
const SHARES = (
  's3:PutBucketPolicy s3:PutBucketAcl s3:PutObjectAcl s3:PutBucketPublicAccessBlock s3:PutAccountPublicAccessBlock ' +
  's3:PutAccessPointPolicy kms:PutKeyPolicy kms:CreateGrant sqs:AddPermission sqs:SetQueueAttributes sns:AddPermission ' +
  'sns:SetTopicAttributes lambda:AddPermission lambda:AddLayerVersionPermission ecr:SetRepositoryPolicy ' +
  'secretsmanager:PutResourcePolicy ec2:ModifySnapshotAttribute ec2:ModifyImageAttribute rds:ModifyDBSnapshotAttribute ' +
  'backup:PutBackupVaultAccessPolicy ram:CreateResourceShare'
).split(' ')
