import { describe, expect, it } from 'vitest'
import { type World, worldFrom } from '#account'
import { newSession } from '#cli'
import { play } from './testLines.ts'

const account = 'arn:aws:iam::111122223333'
const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: `${account}:user/ben` }, Action: 'sts:AssumeRole' }],
}
const people = Object.fromEntries(Array.from({ length: 130 }, (_, at) => [`p${String(at).padStart(3, '0')}`, {}]))
const { world } = worldFrom({
  id: '111122223333',
  now: '2026-11-23T09:00:00Z',
  root: { email: 'owner@pinebox.example' },
  users: { ...people, ben: { mfaDevices: [`${account}:mfa/ben`] } },
  roles: { Reader: { trust, attached: ['ReadOnlyAccess'] } },
  buckets: { photos: {} },
  tables: { orders: { key: { id: 'S' }, items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] } },
}) as { world: World }
const root = { identity: 'root' }
const config = [
  '[profile reader]',
  `role_arn = ${account}:role/Reader`,
  'source_profile = default',
  '[profile guarded]',
  `role_arn = ${account}:role/Reader`,
  `mfa_serial = ${account}:mfa/ben`,
  'source_profile = default',
  '[profile lost]',
  `role_arn = ${account}:role/Reader`,
  'source_profile = nobody',
  '[profile corp]',
  'sso_start_url = https://corp.awsapps.com/start',
  'sso_region = eu-west-1',
  '',
].join('\n')
const files = {
  '.aws/config': config,
  'code.json': '{"answer":{"ok":true}}',
  'u.yaml': 'UserName: cy\nTags:\n- Key: a # one\n  Value: "b"\n',
}
const session = { ...newSession, files }
const fails = (text: string): string => `\naws: [ERROR]: ${text}\n`
const invalid = (text: string): string => fails(`An error occurred (ParamValidation): ${text}`)

/** AWS: AWS CLI 2.36.7, 2026-11. */
const cases: readonly (readonly [lines: readonly string[], stdout: string, stderr?: string, exitCode?: number])[] = [
  // Waiters
  [['aws iam wait user-exists --user-name ben'], ''],
  [['aws s3api wait bucket-not-exists --bucket photos-2'], ''],
  [['aws dynamodb wait table-exists --table-name orders'], ''],
  [
    ['aws s3api wait bucket-exists --bucket photos-2'],
    '',
    fails(
      'Waiter BucketExists failed: Max attempts exceeded. Previously accepted state: Matched expected HTTP status code: 404',
    ),
    255,
  ],
  [
    ['aws dynamodb wait table-not-exists --table-name orders'],
    '',
    fails('Waiter TableNotExists failed: Max attempts exceeded'),
    255,
  ],
  // Pages
  [["aws iam list-users --query 'length(Users)'"], '131\n'],
  [['aws iam list-users --no-paginate --query IsTruncated'], 'true\n'],
  [
    [
      "aws dynamodb scan --table-name orders --page-size 1 --query '[length(Items),Count,ScannedCount,ConsumedCapacity]' --output json | jq -c .",
    ],
    '[3,3,3,null]\n',
  ],
  // Input
  [['aws iam create-user --cli-input-yaml file://u.yaml --query User.Tags --output text'], 'a\tb\n'],
  [
    ['aws iam create-user --cli-input-yaml "{bad"'],
    '',
    invalid("Error parsing parameter 'cli-input-yaml': Invalid YAML received."),
    252,
  ],
  [
    ['aws iam create-user --generate-cli-skeleton yaml-input'],
    "Path: ''\nUserName: '' # [REQUIRED]\nPermissionsBoundary: ''\nTags:\n- Key: '' # [REQUIRED]\n  Value: '' # [REQUIRED]\n",
  ],
  [
    [
      'aws ec2 create-security-group --group-name web --description web --output off',
      'aws ec2 authorize-security-group-ingress --group-name web --protocol tcp --port 8000-8080 --cidr 10.0.0.0/8 --output off',
      "aws ec2 describe-security-groups --group-names web --query 'SecurityGroups[0].IpPermissions[0].[IpProtocol,FromPort,ToPort,IpRanges[0].CidrIp]' --output text",
    ],
    'tcp\t8000\t8080\t10.0.0.0/8\n',
  ],
  [
    ['aws ec2 authorize-security-group-ingress --group-name web --protocol tcp --port http'],
    '',
    invalid('port parameter should be of the form <from[-to]> (e.g. 22 or 22-25)'),
    252,
  ],
  [
    [
      `aws lambda create-function --function-name f --role ${account}:role/Reader --runtime python3.13 --handler a.b --zip-file code.json`,
    ],
    '',
    invalid('--zip-file must be a zip file with the fileb:// prefix.'),
    252,
  ],
  // What fails, in other forms
  [
    ['aws iam get-user --user-name no --cli-error-format json'],
    '',
    '{\n    "Code": "NoSuchEntity",\n    "Message": "The user with name no cannot be found."\n}\n',
    254,
  ],
  [
    ['export AWS_CLI_ERROR_FORMAT=yaml', 'aws iam get-user --user-name no'],
    '',
    'Code: NoSuchEntity\nMessage: The user with name no cannot be found.\n',
    254,
  ],
  // Profiles
  [['aws iam list-users --profile lost'], '', fails('The source profile "nobody" must have credentials.'), 255],
  [
    ['aws sso login'],
    '',
    fails(
      'Missing the following required SSO configuration values: sso_start_url, sso_region. To make sure this profile is properly configured to use SSO, please run: aws configure sso',
    ),
    255,
  ],
  [
    ['aws sso login --profile corp'],
    '',
    fails('Could not connect to the endpoint URL: "https://oidc.eu-west-1.amazonaws.com/client/register"'),
    255,
  ],
  [['aws sso logout'], ''],
  [
    ['aws sso logn'],
    '',
    `${invalid("argument subcommand: Found invalid choice 'logn'\n\nMaybe you meant:\n\n  * login\n")}usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]\nTo see help text, you can run:\n\n  aws help\n  aws <command> help\n  aws <command> <subcommand> help\n`,
    252,
  ],
]

describe('aws', () => {
  it.each(cases.map(([lines, stdout, stderr = '', exitCode = 0]) => ({ lines, stdout, stderr, exitCode })))(
    'answers $lines',
    ({ lines, ...answer }) => {
      expect(play(world, root, lines, { session }).last).toMatchObject(answer)
    },
  )

  it('asks for as many pages as there are, and shows one list', () => {
    expect(play(world, root, ['aws iam list-users']).last.made).toHaveLength(2)
  })

  it('asks at most as often as the waiter says', () => {
    expect(play(world, root, ['aws iam wait user-exists --user-name no']).last.made).toHaveLength(20)
  })

  it('assumes the role of a profile once, and keeps its session', () => {
    const line = 'aws sts get-caller-identity --profile reader --query Arn --output text'
    const { all } = play(world, { identity: 'user/ben' }, [line, line], { session })
    expect(all.map(({ stdout }) => stdout)).toEqual(
      Array.from({ length: 2 }, () => 'arn:aws:sts::111122223333:assumed-role/Reader/botocore-session-1795424400\n'),
    )
    expect(all.map(({ made }) => made.map(({ call }) => call.operation))).toEqual([
      ['sts.AssumeRole', 'sts.GetCallerIdentity'],
      ['sts.GetCallerIdentity'],
    ])
  })

  it('asks for the code of a device where the profile names one', () => {
    const ask = (typed: string) =>
      play(world, { identity: 'user/ben' }, ['aws sts get-caller-identity --profile guarded'], { session, typed }).last
    expect(ask('')).toMatchObject({ asks: true, stdout: `Enter MFA code for ${account}:mfa/ben: `, made: [] })
    expect(ask('123456\n')).toMatchObject({
      exitCode: 254,
      stderr: fails(
        'An error occurred (AccessDenied) when calling the AssumeRole operation: MultiFactorAuthentication failed with invalid MFA one time pass code. ',
      ),
    })
  })

  it('gives a new device its seed in a file', () => {
    const { last } = play(world, root, [
      'aws iam create-virtual-mfa-device --virtual-mfa-device-name d --outfile seed --bootstrap-method Base32StringSeed --output off',
      'cat seed',
    ])
    expect(last.stdout).toMatch(/^[A-Z2-7]{32,}$/)
  })

  it.each([
    ['aws help', / o s3\n[\s\S]* o s3api\n/],
    ['aws s3 help', / o presign\n/],
    ['aws s3 sync help', /\[--delete\]/],
    ['aws iam help', / o wait\n/],
    ['aws iam wait user-exists help', /at most 20 times/],
    [
      'aws iam create-user help',
      /--user-name \(string\) \[required\]\n +Constraints:\n\n +o min: 1\n +o max: 64\n +o pattern: \[\\w\+=,\.@-\]\+\n/,
    ],
    ['aws iam create-user help', /Key -> \(string\) \[required\]/],
    ['aws iam update-access-key help', /Possible values:\n\n +o Active\n +o Inactive\n/],
    ['aws lambda invoke help', /<outfile>/],
  ])('explains itself with %s', (line, page) => {
    expect(play(world, root, [line]).last).toMatchObject({ stdout: expect.stringMatching(page), exitCode: 0 })
  })
})
