// The rows of what is neither an identity nor a policy: devices, profiles, providers, reports, simulation.

import { mfaCode } from '#account'
import { ACCOUNT, PASSKEY, testAccount } from '../../testAccount.ts'
import { after, answer } from '../../testCalls.ts'
import type { TestRow } from '../testRow.ts'
import { testWorld } from '../testWorld.ts'
import { CERTIFICATE, METADATA } from './testDocuments.ts'

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
const OIDC = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.pinebox.example/ci`
const newOidc = ['iam.CreateOpenIDConnectProvider', { Url: 'https://token.pinebox.example/ci' }] as const
const KEY_PEM = '-----BEGIN PRIVATE KEY-----'
const SAML = `arn:aws:iam::${ACCOUNT}:saml-provider/Company`
const newSaml = ['iam.CreateSAMLProvider', { Name: 'Company', SAMLMetadataDocument: METADATA }] as const
const newServer = [
  'iam.UploadServerCertificate',
  { ServerCertificateName: 'web', CertificateBody: CERTIFICATE, PrivateKey: KEY_PEM },
] as const
const newSigning = ['iam.UploadSigningCertificate', { UserName: 'ben', CertificateBody: CERTIFICATE }] as const
const { CertificateId } = answer<{ Certificate: { CertificateId: string } }>(testWorld, ...newSigning).Certificate
const newCredential = [
  'iam.CreateServiceSpecificCredential',
  { UserName: 'ben', ServiceName: 'codecommit.amazonaws.com' },
] as const
const { ServiceSpecificCredentialId } = answer<{
  ServiceSpecificCredential: { ServiceSpecificCredentialId: string }
}>(testWorld, ...newCredential).ServiceSpecificCredential
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
  CreateOpenIDConnectProvider: {
    input: { Url: 'https://token.pinebox.example/ci', ClientIDList: ['ci'], ThumbprintList: ['a'.repeat(40)], Tags },
    optional: ['ClientIDList', 'ThumbprintList', 'Tags'],
    actions: ['iam:CreateOpenIDConnectProvider', 'iam:TagOpenIDConnectProvider'],
    output: ['OpenIDConnectProviderArn', 'Tags'],
  },
  CreateSAMLProvider: {
    input: {
      SAMLMetadataDocument: METADATA,
      Name: 'Company',
      Tags,
      AssertionEncryptionMode: 'Allowed',
      AddPrivateKey: KEY_PEM,
    },
    optional: ['Tags', 'AssertionEncryptionMode', 'AddPrivateKey'],
    actions: ['iam:CreateSAMLProvider', 'iam:TagSAMLProvider'],
    output: ['SAMLProviderArn', 'Tags'],
  },
  CreateServiceLinkedRole: {
    input: { AWSServiceName: 'autoscaling.amazonaws.com', Description: 'd', CustomSuffix: 'web' },
    optional: ['Description', 'CustomSuffix'],
    actions: ['iam:CreateServiceLinkedRole'],
    output: ['Role'],
  },
  CreateServiceSpecificCredential: {
    input: { UserName: 'ben', ServiceName: 'bedrock.amazonaws.com', CredentialAgeDays: 30 },
    optional: ['CredentialAgeDays'],
    actions: ['iam:CreateServiceSpecificCredential'],
    output: ['ServiceSpecificCredential'],
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
  DeleteOpenIDConnectProvider: {
    input: { OpenIDConnectProviderArn: OIDC },
    actions: ['iam:DeleteOpenIDConnectProvider'],
    output: [],
    given: [newOidc],
  },
  DeleteSAMLProvider: {
    input: { SAMLProviderArn: SAML },
    actions: ['iam:DeleteSAMLProvider'],
    output: [],
    given: [newSaml],
  },
  DeleteServerCertificate: {
    input: { ServerCertificateName: 'web' },
    actions: ['iam:DeleteServerCertificate'],
    output: [],
    given: [newServer],
  },
  DeleteServiceSpecificCredential: {
    input: { UserName: 'ben', ServiceSpecificCredentialId },
    optional: ['UserName'],
    actions: ['iam:DeleteServiceSpecificCredential'],
    output: [],
    given: [newCredential],
  },
  DeleteSigningCertificate: {
    input: { UserName: 'ben', CertificateId },
    optional: ['UserName'],
    actions: ['iam:DeleteSigningCertificate'],
    output: [],
    given: [newSigning],
  },
  DeleteVirtualMFADevice: {
    input: { SerialNumber: SPARE },
    actions: ['iam:DeleteVirtualMFADevice'],
    output: [],
    given: [newSpare],
  },
  DisableOrganizationsRootCredentialsManagement: {
    input: {},
    actions: ['iam:DisableOrganizationsRootCredentialsManagement'],
    output: ['OrganizationId', 'EnabledFeatures'],
  },
  DisableOrganizationsRootSessions: {
    input: {},
    actions: ['iam:DisableOrganizationsRootSessions'],
    output: ['OrganizationId', 'EnabledFeatures'],
  },
  EnableMFADevice: {
    input: { UserName: 'ben', ...codesOf(TOKEN) },
    actions: ['iam:EnableMFADevice'],
    output: [],
  },
  EnableOrganizationsRootCredentialsManagement: {
    input: {},
    actions: ['iam:EnableOrganizationsRootCredentialsManagement'],
    output: ['OrganizationId', 'EnabledFeatures'],
  },
  EnableOrganizationsRootSessions: {
    input: {},
    actions: ['iam:EnableOrganizationsRootSessions'],
    output: ['OrganizationId', 'EnabledFeatures'],
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
  GetOpenIDConnectProvider: {
    input: { OpenIDConnectProviderArn: OIDC },
    actions: ['iam:GetOpenIDConnectProvider'],
    output: ['Url', 'ClientIDList', 'ThumbprintList', 'CreateDate'],
    given: [newOidc],
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
  ListOpenIDConnectProviders: {
    input: {},
    actions: ['iam:ListOpenIDConnectProviders'],
    output: ['OpenIDConnectProviderList'],
  },
  ListOrganizationsFeatures: {
    input: {},
    actions: ['iam:ListOrganizationsFeatures'],
    output: ['OrganizationId', 'EnabledFeatures'],
  },
  ListSAMLProviders: { input: {}, actions: ['iam:ListSAMLProviders'], output: ['SAMLProviderList'], given: [newSaml] },
  ListServiceSpecificCredentials: {
    input: { UserName: 'ben', ServiceName: 'codecommit.amazonaws.com', AllUsers: false, ...page },
    optional: ['UserName', 'ServiceName', 'AllUsers', ...pageMembers],
    actions: ['iam:ListServiceSpecificCredentials'],
    output: ['ServiceSpecificCredentials', 'IsTruncated'],
    given: [newCredential],
  },
  ListSigningCertificates: {
    input: { UserName: 'ben', ...page },
    optional: ['UserName', ...pageMembers],
    actions: ['iam:ListSigningCertificates'],
    output: ['Certificates', 'IsTruncated'],
    given: [newSigning],
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
  SetSecurityTokenServicePreferences: {
    input: { GlobalEndpointTokenVersion: 'v2Token' },
    actions: ['iam:SetSecurityTokenServicePreferences'],
    output: [],
  },
  UploadServerCertificate: {
    input: {
      Path: '/a/',
      ServerCertificateName: 'web',
      CertificateBody: CERTIFICATE,
      PrivateKey: KEY_PEM,
      CertificateChain: CERTIFICATE,
      Tags,
    },
    optional: ['Path', 'CertificateChain', 'Tags'],
    actions: ['iam:UploadServerCertificate', 'iam:TagServerCertificate'],
    output: ['ServerCertificateMetadata', 'Tags'],
  },
  UploadSigningCertificate: {
    input: { UserName: 'ben', CertificateBody: CERTIFICATE },
    optional: ['UserName'],
    actions: ['iam:UploadSigningCertificate'],
    output: ['Certificate'],
  },
}
