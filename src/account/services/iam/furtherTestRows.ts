// The rows of what is neither an identity nor a policy: devices, profiles, providers, reports, simulation.

import { mfaCode } from '#account'
import { ACCOUNT, PASSKEY, testAccount } from '../../testAccount.ts'
import type { TestRow } from '../testRow.ts'

const ANAS = `arn:aws:iam::${ACCOUNT}:mfa/ana`
const SPARE = `arn:aws:iam::${ACCOUNT}:mfa/spare`
const TOKEN = 'GAHT12345678'
const Tags = [{ Key: 'team', Value: 'photo' }]
const page = { Marker: '1', MaxItems: 1000 }
const pageMembers = Object.keys(page)
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
  GetMFADevice: {
    input: { SerialNumber: PASSKEY, UserName: 'cleo' },
    optional: ['UserName'],
    actions: ['iam:GetMFADevice'],
    output: ['UserName', 'SerialNumber', 'EnableDate', 'Certifications'],
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
  ResyncMFADevice: {
    input: { UserName: 'ana', ...codesOf(ANAS) },
    actions: ['iam:ResyncMFADevice'],
    output: [],
  },
}
