// An ACL as the statements of a policy that say the same, so that the engine judges both in one go.
// AWS: S3 User Guide, "Mapping of ACL permissions and access policy permissions", 2026-11.

import { canonicalId } from '../../ids.ts'
import { own } from '../../own.ts'
import type { World } from '../../types.ts'
import { ALL_USERS, inForce, SIGNED_USERS } from './acl.ts'
import { bucketArn, objectArn, ownerOf } from './bucket.ts'
import type { Bucket, Grant, Permission } from './state.ts'

const ON_BUCKET: Readonly<Record<Exclude<Permission, 'FULL_CONTROL'>, readonly string[]>> = {
  READ: ['s3:ListBucket', 's3:ListBucketVersions', 's3:ListBucketMultipartUploads'],
  WRITE: ['s3:PutObject'],
  READ_ACP: ['s3:GetBucketAcl'],
  WRITE_ACP: ['s3:PutBucketAcl'],
}
const ON_OBJECT: typeof ON_BUCKET = {
  READ: ['s3:GetObject', 's3:GetObjectVersion'],
  WRITE: [],
  READ_ACP: ['s3:GetObjectAcl', 's3:GetObjectVersionAcl'],
  WRITE_ACP: ['s3:PutObjectAcl', 's3:PutObjectVersionAcl'],
}

/** For whom the ACLs of a bucket, and of the object that is asked about, open it; the owner needs none. */
export function aclStatements(world: World, bucket: Bucket, key: string | undefined): readonly object[] {
  const owner = canonicalId(ownerOf(world, bucket.name) ?? '')
  const others = (acl: readonly Grant[] | undefined) =>
    inForce(world, bucket, acl).filter(({ grantee }) => !('id' in grantee && grantee.id === owner))
  const object = key === undefined ? undefined : own(bucket.objects, key)
  return [
    ...others(bucket.acl).map((grant) =>
      statement(world, grant, ON_BUCKET, [bucketArn(bucket.name), objectArn(bucket.name, '*')]),
    ),
    // The key stands for itself: what an ACL says of one object is no pattern.
    ...(object ? others(object.acl) : []).map((grant) =>
      statement(world, grant, ON_OBJECT, [objectArn(bucket.name, literal(object?.key ?? ''))]),
    ),
  ]
}

function statement(
  world: World,
  { grantee, permission }: Grant,
  actions: typeof ON_BUCKET,
  Resource: readonly string[],
): object {
  return {
    Sid: `ACL ${permission}`,
    Effect: 'Allow',
    ...principalOf(world, grantee),
    Action: permission === 'FULL_CONTROL' ? Object.values(actions).flat() : actions[permission],
    Resource,
  }
}

function principalOf(world: World, grantee: Grant['grantee']): object {
  if ('id' in grantee) {
    const account = Object.keys(world.accounts).find((id) => canonicalId(id) === grantee.id)
    return { Principal: { CanonicalUser: grantee.id, ...(account !== undefined && { AWS: account }) } }
  }
  if (grantee.group === ALL_USERS) return { Principal: '*' }
  if (grantee.group === SIGNED_USERS)
    return { Principal: '*', Condition: { StringNotEquals: { 'aws:PrincipalType': 'Anonymous' } } }
  return { Principal: { Service: 'logging.s3.amazonaws.com' } }
}

function literal(key: string): string {
  return key.replaceAll(/[*?$]/g, (character) => `\${${character}}`)
}
