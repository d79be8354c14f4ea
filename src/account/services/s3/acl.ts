// Access control lists: who else may, before there were policies. Off, where the bucket's owner owns every object.
// AWS: S3 User Guide, "Access control list (ACL) overview" and "Controlling ownership of objects", 2026-11.
// SIMPLIFIED: the owner of the bucket owns every object in it, also where ACLs are on.

import { canonicalId } from '../../ids.ts'
import { fail } from '../../operation.ts'
import type { AccountId, Caller, World } from '../../types.ts'
import { ownerOf } from './bucket.ts'
import { blockOf, refusePublic } from './publicAccess.ts'
import type { Bucket, Grant, Permission } from './state.ts'

export const ALL_USERS = 'http://acs.amazonaws.com/groups/global/AllUsers'
export const SIGNED_USERS = 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers'
const LOG_DELIVERY = 'http://acs.amazonaws.com/groups/s3/LogDelivery'
const GROUPS = new Set([ALL_USERS, SIGNED_USERS, LOG_DELIVERY])

/** The ways to name an ACL in a request. */
export interface AskedAcl {
  readonly ACL?: string | undefined
  readonly GrantFullControl?: string | undefined
  readonly GrantRead?: string | undefined
  readonly GrantReadACP?: string | undefined
  readonly GrantWrite?: string | undefined
  readonly GrantWriteACP?: string | undefined
  readonly AccessControlPolicy?: { readonly Grants?: readonly AskedGrant[] | undefined } | undefined
}
interface AskedGrant {
  readonly Grantee?:
    | {
        readonly Type: string
        readonly ID?: string | undefined
        readonly URI?: string | undefined
      }
    | undefined
  readonly Permission?: Permission | undefined
}

/** Beside the owner's full control. EC2's read access to images of machines is left out. */
const CANNED: Readonly<Record<string, readonly Grant[]>> = {
  'public-read': [{ grantee: { group: ALL_USERS }, permission: 'READ' }],
  'public-read-write': [
    { grantee: { group: ALL_USERS }, permission: 'READ' },
    { grantee: { group: ALL_USERS }, permission: 'WRITE' },
  ],
  'authenticated-read': [{ grantee: { group: SIGNED_USERS }, permission: 'READ' }],
}
const HEADERS = [
  ['GrantFullControl', 'FULL_CONTROL'],
  ['GrantRead', 'READ'],
  ['GrantReadACP', 'READ_ACP'],
  ['GrantWrite', 'WRITE'],
  ['GrantWriteACP', 'WRITE_ACP'],
] as const

/** The grants that a request asks for; undefined when it names no ACL. */
export function grantsIn(asked: AskedAcl, owner: AccountId): readonly Grant[] | undefined {
  const { ACL, AccessControlPolicy } = asked
  const inHeaders = HEADERS.flatMap(([member, permission]) => {
    const header = asked[member]
    return header === undefined ? [] : header.split(',').map((grantee) => ({ grantee: named(grantee), permission }))
  })
  if (ACL !== undefined && inHeaders.length > 0)
    fail('InvalidRequest', 'Specifying both Canned ACLs and Header Grants is not allowed')
  if (AccessControlPolicy && (ACL !== undefined || inHeaders.length > 0))
    fail('UnexpectedContent', 'This request does not support content')
  const byOwner: Grant = { grantee: { id: canonicalId(owner) }, permission: 'FULL_CONTROL' }
  if (ACL !== undefined) return [byOwner, ...(CANNED[ACL] ?? [])]
  if (inHeaders.length > 0) return inHeaders
  return AccessControlPolicy?.Grants?.map(grantFrom)
}

/** `id="79a5…"` or `uri="http://…"`. SIMPLIFIED: e-mail addresses name nobody. */
function named(text: string): Grant['grantee'] {
  const [, kind, value = ''] = /^\s*(id|uri)="?([^"]*)"?\s*$/.exec(text) ?? []
  if (kind === undefined) return fail('InvalidArgument', 'Argument format not recognized')
  return kind === 'id' ? { id: validId(value) } : { group: validGroup(value) }
}

function grantFrom({ Grantee: { Type, ID = '', URI = '' } = { Type: '' }, Permission }: AskedGrant): Grant {
  if (Permission === undefined || !['CanonicalUser', 'Group'].includes(Type))
    return fail('MalformedACLError', MALFORMED)
  return { grantee: Type === 'Group' ? { group: validGroup(URI) } : { id: validId(ID) }, permission: Permission }
}

const MALFORMED = 'The XML you provided was not well-formed or did not validate against our published schema'

function validId(id: string): string {
  return /^[0-9a-f]{64}$/.test(id) ? id : fail('InvalidArgument', 'Invalid id')
}

function validGroup(uri: string): string {
  return GROUPS.has(uri) ? uri : fail('InvalidArgument', 'Invalid group uri')
}

/** Absent: new buckets have ACLs off. */
export function aclsAreOff({ ownership }: Bucket): boolean {
  return ownership === undefined || ownership === 'BucketOwnerEnforced'
}

export function isPublic(grants: readonly Grant[] = []): boolean {
  return grants.some(({ grantee }) => 'group' in grantee && grantee.group !== LOG_DELIVERY)
}

/** Nobody beside the owner is named. */
export function isPrivate(grants: readonly Grant[] = [], owner: AccountId): boolean {
  return grants.every(({ grantee }) => 'id' in grantee && grantee.id === canonicalId(owner))
}

/** The ACL to store with a new object or as an object's new one; undefined when none is named. */
export function objectAcl(
  world: World,
  caller: Caller,
  bucket: Bucket,
  asked: AskedAcl,
  about: { action: string; resource: string },
): readonly Grant[] | undefined {
  const owner = ownerOf(world, bucket.name) ?? ''
  const grants = grantsIn(asked, owner)
  if (grants === undefined) return undefined
  if (aclsAreOff(bucket)) {
    const ownersAlone = isPrivate(grants, owner) && grants.some(({ permission }) => permission === 'FULL_CONTROL')
    // AWS takes full control for the bucket's owner, and nothing else, not even `private`.
    if (asked.ACL === undefined ? !ownersAlone : asked.ACL !== 'bucket-owner-full-control') refuseAcl()
    return undefined
  }
  if (isPublic(grants)) refusePublic(world, caller, { bucket: bucket.name, ...about }, 'BlockPublicAcls')
  return grants
}

export function refuseAcl(): never {
  return fail('AccessControlListNotSupported', 'The bucket does not allow ACLs')
}

export function refuseAclUnderOwner(): never {
  return fail(
    'InvalidBucketAclWithObjectOwnership',
    "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
  )
}

/** What of an ACL is in force: S3 shows, and judges by, what Block Public Access leaves of it. */
export function inForce(world: World, bucket: Bucket, acl: readonly Grant[] | undefined): readonly Grant[] {
  const owner = ownerOf(world, bucket.name) ?? ''
  const grants = (aclsAreOff(bucket) ? undefined : acl) ?? grantsIn({ ACL: 'private' }, owner) ?? []
  const ignored = blockOf(world, bucket.name).IgnorePublicAcls
  return ignored ? grants.filter((grant) => !isPublic([grant])) : grants
}

/** The answer of GetBucketAcl and GetObjectAcl. */
export function aclView(world: World, bucket: Bucket, acl: readonly Grant[] | undefined) {
  return {
    Owner: { ID: canonicalId(ownerOf(world, bucket.name) ?? '') },
    Grants: inForce(world, bucket, acl).map(({ grantee, permission }) => ({
      Grantee:
        'id' in grantee
          ? { ID: grantee.id, Type: 'CanonicalUser' as const }
          : { Type: 'Group' as const, URI: grantee.group },
      Permission: permission,
    })),
  }
}
