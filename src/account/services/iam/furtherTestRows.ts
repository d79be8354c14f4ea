// The rows of what is neither an identity nor a policy: devices, profiles, providers, reports, simulation.

import { mfaCode } from '#account'
import { ACCOUNT, PASSKEY, testAccount } from '../../testAccount.ts'
import { after, answer } from '../../testCalls.ts'
import type { TestRow } from '../testRow.ts'
import { testWorld } from '../testWorld.ts'

const ANAS = `arn:aws:iam::${ACCOUNT}:mfa/ana`
const SPARE = `arn:aws:iam::${ACCOUNT}:mfa/spare`
const TOKEN = 'GAHT12345678'
const Tags = [{ Key: 'team', Value: 'photo' }]
const page = { Marker: '1', MaxItems: 1000 }
const pageMembers = Object.keys(page)
const newProfile = ['iam.CreateInstanceProfile', { InstanceProfileName: 'Web', Path: '/a/' }] as const
const webProfile = { InstanceProfileName: 'Web' }
const fullProfile = [newProfile, ['iam.AddRoleToInstanceProfile', { ...webProfile, RoleName: 'Editor' }]] as const
const GUARD = 'AWSServiceRoleForAmazonGuardDuty'
const newGuard = ['iam.CreateServiceLinkedRole', { AWSServiceName: 'guardduty.amazonaws.com' }] as const
const noGuard = ['iam.DeleteServiceLinkedRole', { RoleName: GUARD }] as const
/** Ids follow from the calls before. */
const { DeletionTaskId } = answer(after(testWorld, newGuard), ...noGuard)
const newSpare = ['iam.CreateVirtualMFADevice', { VirtualMFADeviceName: 'spare' }] as const

/** The two codes that a device shows one after the other when the tests begin. */
function codesOf(SerialNumber: string) {
  const world = testAccount()
  const code = (time: number) => mfaCode(world, SerialNumber, time) ?? ''
  return {
    SerialNumber,
    AuthenticationCode1: code(world.now - 30_000),
    AuthenticationCode2: code(world.now),
  }
}

export const furtherRows: Readonly<Record<string, TestRow>> = {
  AddRoleToInstanceProfile: {
    input: { ...webProfile, RoleName: 'Editor' },
    actions: ['iam:AddRoleToInstanceProfile', 'iam:PassRole'],
    output: [],
    given: [newProfile],
  },
  CreateInstanceProfile: {
    input: { ...webProfile, Path: '/a/', Tags },
    optional: ['Path', 'Tags'],
    actions: ['iam:CreateInstanceProfile', 'iam:TagInstanceProfile'],
    output: ['InstanceProfile'],
  },
  CreateServiceLinkedRole: {
    input: { AWSServiceName: 'autoscaling.amazonaws.com', Description: 'd', CustomSuffix: 'web' },
    optional: ['Description', 'CustomSuffix'],
    actions: ['iam:CreateServiceLinkedRole'],
    output: ['Role'],
  },
  CreateVirtualMFADevice: {
    input: { Path: '/a/', VirtualMFADeviceName: 'spare', Tags },
    optional: ['Path', 'Tags'],
    actions: ['iam:CreateVirtualMFADevice', 'iam:TagMFADevice'],
    output: ['VirtualMFADevice'],
  },
  DeactivateMFADevice: {
    input: { UserName: 'ana', SerialNumber: ANAS },
    optional: ['UserName'],
    actions: ['iam:DeactivateMFADevice'],
    output: [],
  },
  DeleteInstanceProfile: { input: webProfile, actions: ['iam:DeleteInstanceProfile'], output: [], given: [newProfile] },
  DeleteServiceLinkedRole: {
    input: { RoleName: GUARD },
    actions: ['iam:DeleteServiceLinkedRole'],
    output: ['DeletionTaskId'],
    given: [newGuard],
  },
  DeleteVirtualMFADevice: {
    input: { SerialNumber: SPARE },
    actions: ['iam:DeleteVirtualMFADevice'],
    output: [],
    given: [newSpare],
  },
  EnableMFADevice: {
    input: { UserName: 'ben', ...codesOf(TOKEN) },
    actions: ['iam:EnableMFADevice'],
    output: [],
  },
  GetInstanceProfile: {
    input: webProfile,
    actions: ['iam:GetInstanceProfile'],
    output: ['InstanceProfile'],
    given: [newProfile],
  },
  GetMFADevice: {
    input: { SerialNumber: PASSKEY, UserName: 'cleo' },
    optional: ['UserName'],
    actions: ['iam:GetMFADevice'],
    output: ['UserName', 'SerialNumber', 'EnableDate', 'Certifications'],
  },
  GetServiceLinkedRoleDeletionStatus: {
    input: { DeletionTaskId },
    actions: ['iam:GetServiceLinkedRoleDeletionStatus'],
    output: ['Status'],
    given: [newGuard, noGuard],
  },
  ListInstanceProfiles: {
    input: { PathPrefix: '/a/', ...page },
    optional: ['PathPrefix', ...pageMembers],
    actions: ['iam:ListInstanceProfiles'],
    output: ['InstanceProfiles', 'IsTruncated'],
    given: [newProfile],
  },
  ListInstanceProfilesForRole: {
    input: { RoleName: 'Editor', ...page },
    optional: [...pageMembers],
    actions: ['iam:ListInstanceProfilesForRole'],
    output: ['InstanceProfiles', 'IsTruncated'],
    given: fullProfile,
  },
  ListMFADevices: {
    input: { UserName: 'ana', ...page },
    optional: ['UserName', ...pageMembers],
    actions: ['iam:ListMFADevices'],
    output: ['MFADevices', 'IsTruncated'],
  },
  ListVirtualMFADevices: {
    input: { AssignmentStatus: 'Assigned', ...page },
    optional: ['AssignmentStatus', ...pageMembers],
    actions: ['iam:ListVirtualMFADevices'],
    output: ['VirtualMFADevices', 'IsTruncated'],
  },
  RemoveRoleFromInstanceProfile: {
    input: { ...webProfile, RoleName: 'Editor' },
    actions: ['iam:RemoveRoleFromInstanceProfile'],
    output: [],
    given: fullProfile,
  },
  ResyncMFADevice: {
    input: { UserName: 'ana', ...codesOf(ANAS) },
    actions: ['iam:ResyncMFADevice'],
    output: [],
  },
}
