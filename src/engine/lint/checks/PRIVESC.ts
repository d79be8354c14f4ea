// Ways from a few permissions to all of them: what the Allow statements together grant, wildcards expanded, resources left
// aside. A row each; the ways are AWS's own warnings and published research, named by the actions that they take.

import { grantsAction, listed, covers } from '../find/grants.ts'
import type { Check, Hit, Subject } from '../types.ts'

interface Row {
  readonly name: string
  readonly title: string
  readonly why: string
  readonly ways: readonly (readonly string[])[] // each way needs all its actions
}

const ROWS: readonly Row[] = [
  {
    name: 'CREATE_POLICY_VERSION',
    title: 'new policy version',
    why: 'Whoever writes a new version of a policy that he carries can write Allow *.',
    ways: [['iam:CreatePolicyVersion']],
  },
  {
    name: 'SET_DEFAULT_POLICY_VERSION',
    title: 'older policy version',
    why: 'An older version of a policy may allow more, and can be made the one that counts.',
    ways: [['iam:SetDefaultPolicyVersion']],
  },
  {
    name: 'ATTACH_POLICY',
    title: 'attach a policy',
    why: 'AdministratorAccess can be attached to oneself.',
    ways: [['iam:AttachUserPolicy'], ['iam:AttachGroupPolicy'], ['iam:AttachRolePolicy', 'sts:AssumeRole']],
  },
  {
    name: 'PUT_INLINE_POLICY',
    title: 'write an inline policy',
    why: 'An inline policy may say Allow *.',
    ways: [['iam:PutUserPolicy'], ['iam:PutGroupPolicy'], ['iam:PutRolePolicy', 'sts:AssumeRole']],
  },
  {
    name: 'ADD_USER_TO_GROUP',
    title: 'join a group',
    why: 'One can add oneself to the group of administrators.',
    ways: [['iam:AddUserToGroup']],
  },
  {
    name: 'UPDATE_TRUST_POLICY',
    title: 'change whom a role trusts',
    why: 'A strong role can be made to trust oneself, and then assumed.',
    ways: [['iam:UpdateAssumeRolePolicy', 'sts:AssumeRole']],
  },
  {
    name: 'CREATE_ACCESS_KEY',
    title: 'access keys of others',
    why: 'With an access key of an administrator one acts as that administrator.',
    ways: [['iam:CreateAccessKey']],
  },
  {
    name: 'LOGIN_PROFILE',
    title: 'passwords of others',
    why: 'Whoever sets the password of an administrator can sign in as that administrator.',
    ways: [['iam:CreateLoginProfile'], ['iam:UpdateLoginProfile']],
  },
  {
    name: 'REMOVE_BOUNDARY',
    title: 'take off the boundary',
    why: 'The permissions boundary is what holds those in check who may manage others.',
    ways: [
      ['iam:DeleteUserPermissionsBoundary'],
      ['iam:DeleteRolePermissionsBoundary'],
      ['iam:PutUserPermissionsBoundary'],
      ['iam:PutRolePermissionsBoundary'],
    ],
  },
  {
    name: 'PASSROLE_LAMBDA',
    title: 'a function with a strong role',
    why: 'The function runs any code with the role that was passed.',
    ways: [
      ['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction'],
      ['iam:PassRole', 'lambda:CreateFunction', 'lambda:CreateEventSourceMapping'],
      ['iam:PassRole', 'lambda:CreateFunction', 'lambda:AddPermission'],
    ],
  },
  {
    name: 'PASSROLE_EC2',
    title: 'an instance with a strong role',
    why: 'Whoever is on the instance gets the credentials of its role.',
    ways: [['iam:PassRole', 'ec2:RunInstances']],
  },
  {
    name: 'PASSROLE_CLOUDFORMATION',
    title: 'a stack with a strong role',
    why: 'The stack acts with the role that was passed.',
    ways: [['iam:PassRole', 'cloudformation:CreateStack']],
  },
  {
    name: 'PASSROLE_GLUE',
    title: 'a Glue job with a strong role',
    why: 'An endpoint or a job runs any code with the role.',
    ways: [
      ['iam:PassRole', 'glue:CreateDevEndpoint'],
      ['iam:PassRole', 'glue:CreateJob', 'glue:StartJobRun'],
    ],
  },
  {
    name: 'PASSROLE_ECS',
    title: 'a task with a strong role',
    why: 'A task runs any image with the task role.',
    ways: [['iam:PassRole', 'ecs:RegisterTaskDefinition', 'ecs:RunTask']],
  },
  {
    name: 'PASSROLE_CODEBUILD',
    title: 'a build with a strong role',
    why: 'The build runs any commands with the role.',
    ways: [['iam:PassRole', 'codebuild:CreateProject', 'codebuild:StartBuild']],
  },
  {
    name: 'PASSROLE_SAGEMAKER',
    title: 'a notebook with a strong role',
    why: 'A notebook gives a shell with the role.',
    ways: [['iam:PassRole', 'sagemaker:CreateNotebookInstance', 'sagemaker:CreatePresignedNotebookInstanceUrl']],
  },
  {
    name: 'PASSROLE_DATAPIPELINE',
    title: 'a pipeline with a strong role',
    why: 'A pipeline runs shell commands with the role.',
    ways: [['iam:PassRole', 'datapipeline:CreatePipeline', 'datapipeline:PutPipelineDefinition']],
  },
  {
    name: 'UPDATE_LAMBDA_CODE',
    title: 'code of functions that exist',
    why: 'A function that exists may have a strong role; whoever changes its code acts with it.',
    ways: [['lambda:UpdateFunctionCode']],
  },
  {
    name: 'UPDATE_GLUE_ENDPOINT',
    title: 'keys of a Glue endpoint',
    why: 'An SSH key on an endpoint gives its role.',
    ways: [['glue:UpdateDevEndpoint']],
  },
  {
    name: 'SSM_REMOTE_SHELL',
    title: 'a shell on instances',
    why: 'Commands run as root on the instances, with their roles.',
    ways: [['ssm:SendCommand'], ['ssm:StartSession']],
  },
]

const RESEARCH =
  'https://github.com/duo-labs/parliament/blob/main/parliament/community_auditors/privilege_escalation.py'

export const PRIVESC: readonly Check[] = ROWS.map(({ name, title, why, ways }) => ({
  code: `PRIVESC_${name}`,
  origin: 'own',
  severity: 'security',
  title: `Privilege escalation: ${title}`,
  why,
  message: 'With {near} one can get more than this policy gives.',
  source: RESEARCH,
  kinds: ['identity'],
  find: (policy: Subject) => waysOut(policy, ways),
}))

function waysOut(policy: Subject, ways: Row['ways']): readonly Hit[] {
  const way = ways.find((actions) => actions.every((action) => grantsAction(policy, action)))
  const [first] = way ?? []
  const statement = first === undefined ? undefined : grantsAction(policy, first)
  if (!way || first === undefined || !statement || isOwnKey(first, policy)) return []
  const entry = listed(statement).find(({ text }) => covers(text, first))
  return [{ pointer: entry?.pointer ?? statement.pointer, near: way.join(' and '), ...isHeld(statement, first) }]
}

/** One's own access keys are one's own business. */
function isOwnKey(action: string, { statements }: Subject): boolean {
  if (action !== 'iam:CreateAccessKey') return false
  const granting = statements.filter(
    (one) => one.effect === 'Allow' && listed(one).some(({ text }) => covers(text, action)),
  )
  return granting.every(
    ({ resources }) =>
      resources.length > 0 && resources.every(({ text }) => /user\/([^*]*\/)?\$\{aws:username\}$/.test(text)),
  )
}

/** What may be attached is limited by a condition. */
function isHeld({ conditions }: NonNullable<ReturnType<typeof grantsAction>>, action: string): Partial<Hit> {
  const held = conditions.some(({ lowerKey }) => lowerKey === 'iam:policyarn' || lowerKey === 'iam:permissionsboundary')
  return held && action.startsWith('iam:Attach') ? { severity: 'suggestion' } : {}
}
