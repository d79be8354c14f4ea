import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { requestTagKeys } from '../../requestTags.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { homeOf } from '../iam/find.ts'
import { ownerOf } from '../s3/bucket.ts'
import { arnOf, mayDeliver, tableArn, tableOf } from './export.ts'
import { dataExport, resourceTags } from './fields.ts'

const TABLES = new Set([
  'CARBON_EMISSIONS',
  'COST_AND_USAGE_REPORT',
  'COST_OPTIMIZATION_RECOMMENDATIONS',
  'FOCUS_1_2_AWS',
])

export const CreateExport = operation({
  input: z.strictObject({ Export: dataExport, ResourceTags: resourceTags }),
  readOnly: false,
  requires: ({ Export: one, ResourceTags }, { caller }) => [
    {
      action: 'bcm-data-exports:CreateExport',
      resource: tableArn(accountOfCaller(caller), tableOf(one) ?? '*'),
      context: requestTagKeys(ResourceTags),
    },
  ],
  run(draft, { Export: one, ResourceTags = [] }, at) {
    const home = homeOf(draft, at)
    const exports = home.dataExports?.exports ?? {}
    const ExportArn = arnOf(at.account, one.Name)
    if (!TABLES.has(tableOf(one) ?? '')) fail('ValidationException', 'The query names no table that can be exported.')
    if (Object.hasOwn(exports, ExportArn)) fail('ValidationException', `An export named ${one.Name} already exists.`)
    const { S3Bucket, S3BucketOwner = at.account } = one.DestinationConfigurations.S3Destination
    if (ownerOf(draft, S3Bucket) !== S3BucketOwner || !mayDeliver(draft, at.account, one))
      fail('ValidationException', 'S3 bucket permission validation failed')
    const made = {
      export: { ...one, ExportArn },
      createdAt: draft.now,
      tags: Object.fromEntries(ResourceTags.map(({ Key, Value }) => [Key, Value])),
    }
    home.dataExports = { exports: { ...exports, [ExportArn]: castDraft(made) } }
    return { ExportArn }
  },
})
