import * as z from 'zod/mini'
import { newOpaqueId } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { own } from '../../own.ts'
import { present } from '../../present.ts'
import { ownerOf } from '../s3/bucket.ts'
import { publicAccessBlock } from '../s3/fields.ts'
import { ALL_BLOCKED, blockFrom } from '../s3/publicAccess.ts'
import { requestTagKeys } from '../s3/tags.ts'
import { accountId, checkAccount, recordOf } from './account.ts'
import { tags } from './fields.ts'
import { addedTags } from './tagging.ts'

const ACTIONS = [
  ...(['GetObject', 'GetObjectAttributes', 'ListMultipartUploadParts', 'ListBucket'] as const),
  ...(['ListBucketMultipartUploads', 'PutObject', 'DeleteObject', 'AbortMultipartUpload'] as const),
] as const
const scope = z.strictObject({
  Prefixes: z.optional(z.array(z.string())),
  Permissions: z.optional(z.array(z.enum(ACTIONS))),
})

/** A named door to a bucket. New ones block all public access. */
// SIMPLIFIED: the door is kept and can be tagged; requests do not go through it, and it has no policy.
export const CreateAccessPoint = operation({
  input: z.strictObject({
    AccountId: accountId,
    Name: z.string().check(z.minLength(3), z.maxLength(255)),
    Bucket: z.string().check(z.minLength(3), z.maxLength(255)),
    VpcConfiguration: z.optional(z.strictObject({ VpcId: z.string().check(z.minLength(1), z.maxLength(1024)) })),
    PublicAccessBlockConfiguration: z.optional(publicAccessBlock),
    BucketAccountId: z.optional(accountId),
    Scope: z.optional(scope),
    Tags: z.optional(tags),
  }),
  readOnly: false,
  requires(input) {
    const resource = accessPointArn(input.AccountId, input.Name)
    const context = {
      's3:AccessPointNetworkOrigin': input.VpcConfiguration ? 'VPC' : 'Internet',
      's3:DataAccessPointAccount': input.AccountId,
      's3:DataAccessPointArn': resource,
      ...requestTagKeys(input.Tags ?? [], 'aws:RequestTag', 'aws:TagKeys'),
    }
    return [
      { action: 's3:CreateAccessPoint', resource, context },
      ...(input.Tags ? [{ action: 's3:TagResource', resource, context }] : []),
    ]
  },
  run(draft, { AccountId, Name, Bucket, ...asked }, { account }) {
    checkAccount(AccountId, account)
    if (!NAME.test(Name)) fail('InvalidURI', "Couldn't parse the specified URI.")
    const owner = ownerOf(draft, Bucket)
    if (owner === undefined || owner !== (asked.BucketAccountId ?? account))
      fail('InvalidRequest', 'Amazon S3 AccessPoint can only be created for existing bucket')
    const home = draft.accounts[account]
    if (own(home?.s3.accessPoints, Name))
      fail(
        'AccessPointAlreadyOwnedByYou',
        'Your previous request to create the named accesspoint succeeded and you already own it.',
        409,
      )
    const alias = `${Name}-${newOpaqueId(draft, 34).toLowerCase()}-s3alias`
    const block = asked.PublicAccessBlockConfiguration
    const point = {
      name: Name,
      bucket: Bucket,
      alias,
      publicAccessBlock: block ? blockFrom(block) : ALL_BLOCKED,
      tags: addedTags(asked.Tags ?? []),
      ...present({ vpcId: asked.VpcConfiguration?.VpcId, scope: asked.Scope }),
    }
    if (home) home.s3.accessPoints = { ...home.s3.accessPoints, [Name]: point }
    return { AccessPointArn: accessPointArn(account, Name), Alias: alias }
  },
  record: ({ AccountId, Name, Bucket }) => recordOf(AccountId, { name: Name, bucket: Bucket }),
})

/** AWS: S3 User Guide, "Access points restrictions, limitations, and naming rules", 2026-11. */
const NAME = /^(?!.*(-s3alias|--ol-s3|\.mrap|--xa-s3|--x-s3)$)(?!.*\.)[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$/

function accessPointArn(account: string, name: string): string {
  return `arn:aws:s3:${REGION}:${account}:accesspoint/${name}`
}
