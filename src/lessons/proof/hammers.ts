// Lines that do much too much.

import type { Account } from '#account'
import type { Line } from '../types.ts'

const DENY_ALL = '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}'

export function administrator(UserName: string): Line {
  return asRoot('iam.AttachUserPolicy', { UserName, PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' })
}

export function denied(UserName: string): Line {
  return asRoot('iam.PutUserPolicy', { UserName, PolicyName: 'deny-all', PolicyDocument: DENY_ALL })
}

/** Deletes whatever root can delete in one go. What something still hangs on stays, as in AWS. */
export function ruin({ iam, s3, dynamodb, cloudtrail }: Account): readonly Line[] {
  const holders = [
    ...Object.values(iam.users).map((one) => ({ ...one, kind: 'User', name: one.userName })),
    ...Object.values(iam.groups).map((one) => ({ ...one, kind: 'Group', name: one.groupName })),
    ...Object.values(iam.roles).map((one) => ({ ...one, kind: 'Role', name: one.roleName })),
  ]
  return [
    ...holders.flatMap(({ kind, name, attached, inline }) => [
      ...attached.map((PolicyArn) => asRoot(`iam.Detach${kind}Policy`, { [`${kind}Name`]: name, PolicyArn })),
      ...Object.keys(inline).map((PolicyName) =>
        asRoot(`iam.Delete${kind}Policy`, { [`${kind}Name`]: name, PolicyName }),
      ),
    ]),
    ...Object.values(iam.users).flatMap(({ userName: UserName, groups, accessKeys, mfaDevices }) => [
      ...groups.map((GroupName) => asRoot('iam.RemoveUserFromGroup', { UserName, GroupName })),
      ...accessKeys.map(({ id: AccessKeyId }) => asRoot('iam.DeleteAccessKey', { UserName, AccessKeyId })),
      ...mfaDevices.map((SerialNumber) => asRoot('iam.DeactivateMFADevice', { UserName, SerialNumber })),
      asRoot('iam.DeleteLoginProfile', { UserName }),
    ]),
    ...holders.map(({ kind, name }) => asRoot(`iam.Delete${kind}`, { [`${kind}Name`]: name })),
    ...Object.keys(iam.policies).map((PolicyArn) => asRoot('iam.DeletePolicy', { PolicyArn })),
    ...Object.entries(s3.buckets).flatMap(([Bucket, { objects }]) => [
      asRoot('s3.DeleteBucketPolicy', { Bucket }),
      ...Object.keys(objects).map((Key) => asRoot('s3.DeleteObject', { Bucket, Key })),
      asRoot('s3.DeleteBucket', { Bucket }),
    ]),
    ...Object.keys(dynamodb?.tables ?? {}).map((TableName) => asRoot('dynamodb.DeleteTable', { TableName })),
    ...Object.keys(cloudtrail?.trails ?? {}).map((Name) => asRoot('cloudtrail.DeleteTrail', { Name })),
  ]
}

function asRoot(api: string, input: Readonly<Record<string, unknown>>): Line {
  return { kind: 'api', as: 'root', api, with: input }
}
