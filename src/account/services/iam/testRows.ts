import { READ_PHOTOS } from '../../testAccount.ts'
import { document, type TestRow, trust } from '../testRow.ts'

export const rows: Readonly<Record<string, TestRow>> = {
  AddUserToGroup: {
    input: { GroupName: 'Readers', UserName: 'ben' },
    actions: ['iam:AddUserToGroup'],
    output: [],
  },
  AttachGroupPolicy: {
    input: { GroupName: 'Admins', PolicyArn: READ_PHOTOS },
    actions: ['iam:AttachGroupPolicy'],
    output: [],
  },
  AttachUserPolicy: {
    input: { UserName: 'ben', PolicyArn: READ_PHOTOS },
    actions: ['iam:AttachUserPolicy'],
    output: [],
  },
  CreateAccessKey: {
    input: { UserName: 'ben' },
    optional: ['UserName'],
    actions: ['iam:CreateAccessKey'],
    output: ['AccessKey'],
  },
  CreatePolicy: {
    input: { PolicyName: 'New', PolicyDocument: document, Path: '/a/', Description: 'd' },
    optional: ['Path', 'Description'],
    actions: ['iam:CreatePolicy'],
    output: ['Policy'],
  },
  CreatePolicyVersion: {
    input: { PolicyArn: READ_PHOTOS, PolicyDocument: document, SetAsDefault: true },
    optional: ['SetAsDefault'],
    actions: ['iam:CreatePolicyVersion'],
    output: ['PolicyVersion'],
  },
  CreateRole: {
    input: {
      RoleName: 'New',
      AssumeRolePolicyDocument: trust,
      Path: '/a/',
      Description: 'd',
      MaxSessionDuration: 7200,
      PermissionsBoundary: READ_PHOTOS,
      Tags: [{ Key: 'team', Value: 'photo' }],
    },
    optional: ['Path', 'Description', 'MaxSessionDuration', 'PermissionsBoundary', 'Tags'],
    actions: ['iam:CreateRole', 'iam:TagRole'],
    output: ['Role'],
  },
  CreateUser: {
    input: {
      UserName: 'zoe',
      Path: '/a/',
      PermissionsBoundary: READ_PHOTOS,
      Tags: [{ Key: 'team', Value: 'photo' }],
    },
    optional: ['Path', 'PermissionsBoundary', 'Tags'],
    actions: ['iam:CreateUser', 'iam:TagUser'],
    output: ['User'],
  },
  DeletePolicyVersion: {
    input: { PolicyArn: READ_PHOTOS, VersionId: 'v2' },
    actions: ['iam:DeletePolicyVersion'],
    output: [],
  },
  DeleteUser: { input: { UserName: 'ben' }, actions: ['iam:DeleteUser'], output: [] },
  DeleteUserPolicy: {
    input: { UserName: 'dan', PolicyName: 'old' },
    actions: ['iam:DeleteUserPolicy'],
    output: [],
  },
  DetachGroupPolicy: {
    input: { GroupName: 'Readers', PolicyArn: READ_PHOTOS },
    actions: ['iam:DetachGroupPolicy'],
    output: [],
  },
  DetachUserPolicy: {
    input: { UserName: 'dan', PolicyArn: READ_PHOTOS },
    actions: ['iam:DetachUserPolicy'],
    output: [],
  },
  GetGroup: {
    input: { GroupName: 'Admins' },
    actions: ['iam:GetGroup'],
    output: ['Group', 'Users', 'IsTruncated'],
  },
  GetPolicy: { input: { PolicyArn: READ_PHOTOS }, actions: ['iam:GetPolicy'], output: ['Policy'] },
  GetPolicyVersion: {
    input: { PolicyArn: READ_PHOTOS, VersionId: 'v1' },
    actions: ['iam:GetPolicyVersion'],
    output: ['PolicyVersion'],
  },
  GetRole: { input: { RoleName: 'Editor' }, actions: ['iam:GetRole'], output: ['Role'] },
  GetUser: { input: { UserName: 'dan' }, optional: ['UserName'], actions: ['iam:GetUser'], output: ['User'] },
  GetUserPolicy: {
    input: { UserName: 'dan', PolicyName: 'old' },
    actions: ['iam:GetUserPolicy'],
    output: ['UserName', 'PolicyName', 'PolicyDocument'],
  },
  ListAttachedUserPolicies: {
    input: { UserName: 'dan', PathPrefix: '/' },
    optional: ['PathPrefix'],
    actions: ['iam:ListAttachedUserPolicies'],
    output: ['AttachedPolicies', 'IsTruncated'],
  },
  ListGroups: {
    input: { PathPrefix: '/' },
    optional: ['PathPrefix'],
    actions: ['iam:ListGroups'],
    output: ['Groups', 'IsTruncated'],
  },
  ListGroupsForUser: {
    input: { UserName: 'dan' },
    actions: ['iam:ListGroupsForUser'],
    output: ['Groups', 'IsTruncated'],
  },
  ListPolicies: {
    input: { Scope: 'Local', OnlyAttached: true, PathPrefix: '/', PolicyUsageFilter: 'PermissionsBoundary' },
    optional: ['Scope', 'OnlyAttached', 'PathPrefix', 'PolicyUsageFilter'],
    actions: ['iam:ListPolicies'],
    output: ['Policies', 'IsTruncated'],
  },
  ListRoles: {
    input: { PathPrefix: '/' },
    optional: ['PathPrefix'],
    actions: ['iam:ListRoles'],
    output: ['Roles', 'IsTruncated'],
  },
  ListUserPolicies: {
    input: { UserName: 'dan' },
    actions: ['iam:ListUserPolicies'],
    output: ['PolicyNames', 'IsTruncated'],
  },
  ListUsers: {
    input: { PathPrefix: '/' },
    optional: ['PathPrefix'],
    actions: ['iam:ListUsers'],
    output: ['Users', 'IsTruncated'],
  },
  PutUserPolicy: {
    input: { UserName: 'ben', PolicyName: 'p', PolicyDocument: document },
    actions: ['iam:PutUserPolicy'],
    output: [],
  },
  RemoveUserFromGroup: {
    input: { GroupName: 'Readers', UserName: 'dan' },
    actions: ['iam:RemoveUserFromGroup'],
    output: [],
  },
}
