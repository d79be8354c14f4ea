import { describe, expect, it } from 'vitest'
import { type World, worldFrom } from '#account'
import { complete, newSession } from '#cli'

const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }] }
const { world } = worldFrom({
  id: '111122223333',
  now: '2026-11-23T09:00:00Z',
  root: { email: 'owner@pinebox.example' },
  users: { ana: { accessKeys: [{ id: 'AKIAIOSFODNN7EXAMPLE', status: 'Active' }] }, ben: {} },
  groups: { Admins: {} },
  roles: { Editor: { trust } },
  policies: { ReadsPhotos: { document: { Version: '2012-10-17', Statement: [] } } },
  buckets: { 'pinebox-photos': { objects: { 'dawn.jpg': 3, '2026/dusk.jpg': 3, '2026/noon.jpg': 3 } } },
  tables: { orders: { key: { id: 'S' } } },
}) as { world: World }

const session = {
  ...newSession,
  variables: { NAME: 'ben' },
  environment: { AWS_REGION: 'eu-west-1' },
  files: { 'p.json': '{}', 'docs/q.json': '{}', '.aws/config': '[profile dev]\nregion = eu-west-1\n' },
}
const files = ['.aws/config', 'docs/q.json', 'p.json']

/** What kind of word, a line as far as it is written, and all that may come. */
const cases: readonly (readonly [kind: string, line: string, words: readonly string[]])[] = [
  ['programs', 'aw', ['aws']],
  ['programs behind a pipe', 'aws iam list-users | gre', ['grep']],
  ['programs behind a variable', 'AWS_PROFILE=dev aw', ['aws']],
  ['services', 'aws ia', ['iam']],
  ['services that begin alike', 'aws s3', ['s3', 's3api', 's3control']],
  ['commands that are no service', 'aws conf', ['configure']],
  ['operations', 'aws iam list-use', ['list-user-policies', 'list-user-tags', 'list-users']],
  ['subcommands of configure', 'aws configure l', ['list', 'list-profiles']],
  ['subcommands of s3', 'aws s3 m', ['mb', 'mv']],
  ['wait', 'aws iam wa', ['wait']],
  ['waiters', 'aws iam wait u', ['user-exists']],
  ['options of a waiter', 'aws iam wait user-exists --user', ['--user-name']],
  ['options', 'aws iam get-user --user-n', ['--user-name']],
  ['options, less those that are given', 'aws iam get-user --user-name ben --user', []],
  ['options that aws adds', 'aws ec2 run-instances --cou', ['--count']],
  ['both ways of a switch', 'aws iam update-account-password-policy --require-s', ['--require-symbols']],
  ['options of every command', 'aws --out', ['--output']],
  ['options of a command of s3', 'aws s3 sync --del', ['--delete']],
  ['values of options of every command', 'aws iam list-users --output ya', ['yaml', 'yaml-stream']],
  ['values that the API knows', 'aws iam update-access-key --status I', ['Inactive']],
  ['values that aws knows', 'aws iam create-virtual-mfa-device --bootstrap-method ', ['Base32StringSeed', 'QRCodePNG']],
  ['users', 'aws iam get-user --user-name ', ['ana', 'ben']],
  ['groups', 'aws iam get-group --group-name ', ['Admins']],
  ['roles', 'aws iam get-role --role-name ', ['Editor']],
  ['ARNs of roles', 'aws sts assume-role --role-arn ', ['arn:aws:iam::111122223333:role/Editor']],
  ['access keys', 'aws iam delete-access-key --access-key-id ', ['AKIAIOSFODNN7EXAMPLE']],
  [
    'policies of the account',
    'aws iam attach-user-policy --policy-arn arn:aws:iam::1',
    ['arn:aws:iam::111122223333:policy/ReadsPhotos'],
  ],
  [
    "AWS's policies",
    'aws iam attach-user-policy --policy-arn arn:aws:iam::aws:policy/AdministratorAccess',
    [
      'arn:aws:iam::aws:policy/AdministratorAccess',
      'arn:aws:iam::aws:policy/AdministratorAccess-AWSElasticBeanstalk',
      'arn:aws:iam::aws:policy/AdministratorAccess-Amplify',
    ],
  ],
  ['buckets', 'aws s3api list-objects-v2 --bucket ', ['pinebox-photos']],
  ['keys', 'aws s3api get-object --bucket pinebox-photos --key d', ['dawn.jpg']],
  ['addresses of buckets', 'aws s3 ls ', ['s3://pinebox-photos/']],
  [
    'addresses of objects',
    'aws s3 ls s3://pinebox-photos/',
    ['s3://pinebox-photos/2026/', 's3://pinebox-photos/dawn.jpg'],
  ],
  ['addresses of objects in a folder', 'aws s3 rm s3://pinebox-photos/2026/d', ['s3://pinebox-photos/2026/dusk.jpg']],
  ['files to copy', 'aws s3 cp p', ['p.json']],
  ['tables', 'aws dynamodb scan --table-name ', ['orders']],
  ['files', 'cat ', files],
  ['files to send', 'aws s3api put-object --body ', files],
  ['files whose content is a value', 'aws iam create-policy --policy-document file://p', ['file://p.json']],
  ['profiles', 'aws iam list-users --profile ', ['dev']],
  ['profiles in the environment', 'export AWS_PROFILE=', ['AWS_PROFILE=dev']],
  ['variables', 'echo $', ['$AWS_REGION', '$NAME']],
  ['nothing for an unknown command', 'aws coffee ', []],
]

describe('complete', () => {
  it.each(cases)('offers %s for %j', (_kind, line, words) => {
    expect(complete(world, session, line)).toEqual(words)
  })
})
