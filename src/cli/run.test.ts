import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { mergeFixture, operationNames, type World, worldFrom } from '#account'
import { runLine, toLine } from '#cli'

const starter: unknown = parse(readFileSync(new URL('../../lessons/fixtures/starter.yaml', import.meta.url), 'utf8'))
const { world: start } = worldFrom(mergeFixture(starter, { users: { ben: {} } })) as { world: World }

// AWS: AWS CLI 2.36.7 as run, 2026-11.
const USAGE = `usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
To see help text, you can run:

  aws help
  aws <command> help
  aws <command> <subcommand> help
`
const failed = (text: string): string => `\naws: [ERROR]: ${text}\n`
const invalid = (text: string): string => failed(`An error occurred (ParamValidation): ${text}`)
const misused = (text: string): string => `${invalid(`${text}\n`)}${USAGE}`

const json = (value: unknown): string => `${JSON.stringify(value, null, 4)}\n`
const readsPhotos = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::pinebox-photos' }],
}
const policyArn = 'arn:aws:iam::111122223333:policy/ReadsPhotos'
const list = 'aws s3api list-objects-v2 --bucket pinebox-photos'

/** One morning in the account: each line meets the world as the lines before it have left it. */
const morning: readonly (readonly [
  who: string,
  line: string,
  exit: number,
  stdout: string | RegExp,
  stderr: string,
])[] = [
  ['user/ana', 'aws sts get-caller-identity --query Arn', 0, '"arn:aws:iam::111122223333:user/ana"\n', ''],
  [
    'user/ana',
    'aws sts get-caller-identity',
    0,
    /^\{\n {4}"UserId": "AIDA\w+",\n {4}"Account": "111122223333",\n {4}"Arn": "arn:aws:iam::111122223333:user\/ana"\n\}\n$/,
    '',
  ],
  [
    'user/ben',
    list,
    254,
    '',
    failed(
      'An error occurred (AccessDenied) when calling the ListObjectsV2 operation: User: arn:aws:iam::111122223333:user/ben is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::pinebox-photos" because no identity-based policy allows the s3:ListBucket action',
    ),
  ],
  [
    'user/ana',
    `aws iam create-policy --policy-name ReadsPhotos --policy-document '${JSON.stringify(readsPhotos)}'`,
    0,
    /"PolicyName": "ReadsPhotos"/,
    '',
  ],
  ['user/ana', `aws iam attach-user-policy --user-name ben --policy-arn ${policyArn}`, 0, '', ''],
  [
    'user/ana',
    `aws iam get-policy-version --policy-arn ${policyArn} --version-id v1`,
    0,
    json({
      PolicyVersion: {
        Document: readsPhotos,
        VersionId: 'v1',
        IsDefaultVersion: true,
        CreateDate: '2026-11-23T09:00:04+00:00',
      },
    }),
    '',
  ],
  [
    'user/ana',
    'aws iam list-attached-user-policies --user-name ben',
    0,
    json({ AttachedPolicies: [{ PolicyName: 'ReadsPhotos', PolicyArn: policyArn }] }),
    '',
  ],
  ['user/ben', list, 0, json({ RequestCharged: null, Prefix: '' }), ''],
  [
    'user/ben',
    `${list} --max-keys 5`,
    0,
    json({ IsTruncated: false, Name: 'pinebox-photos', Prefix: '', MaxKeys: 5, KeyCount: 0 }),
    '',
  ],
  ['user/ana', 'aws s3api put-object --bucket pinebox-photos --key dawn.jpg --body pixels --output off', 0, '', ''],
  [
    'user/ana',
    'aws s3api get-object --bucket pinebox-photos --key dawn.jpg dawn.jpg',
    0,
    /^\{\n {4}"AcceptRanges": "bytes",\n {4}"LastModified": "2026-11-23T09:00:10\+00:00",\n {4}"ContentLength": 6,\n {4}"ETag": .*,\n {4}"ContentType": "binary\/octet-stream",\n {4}"ServerSideEncryption": "AES256",\n {4}"Metadata": \{\}\n\}\n$/,
    '',
  ],
  ['user/ana', 'aws iam get-group --group-name Admins', 0, /^(?!.*IsTruncated)/s, ''],
  ['user/ana', 'aws iam get-group --group-name Admins --no-paginate', 0, /"IsTruncated": false/, ''],
  [
    'user/ana',
    'aws iam get-user --user-name nobody',
    254,
    '',
    failed(
      'An error occurred (NoSuchEntity) when calling the GetUser operation: The user with name nobody cannot be found.',
    ),
  ],
  [
    'user/nobody',
    'aws sts get-caller-identity',
    254,
    '',
    failed(
      'An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid.',
    ),
  ],
]

/** Lines that `aws` or the shell answers without calling anybody. */
const refusals: readonly (readonly [line: string, exit: number, stderr: string])[] = [
  ['aws', 252, misused('the following arguments are required: command')],
  ['aws iam', 252, misused('the following arguments are required: operation')],
  ['aws iamm', 252, misused("argument command: Found invalid choice 'iamm'\n\nMaybe you meant:\n\n  * iam")],
  ['aws coffee make', 252, misused("argument command: Found invalid choice 'coffee'\n")],
  [
    'aws iam list-user',
    252,
    misused("argument operation: Found invalid choice 'list-user'\n\nMaybe you meant:\n\n  * list-users"),
  ],
  ['aws iam get-role', 252, misused('the following arguments are required: --role-name')],
  [
    'aws s3api get-object --bucket pinebox-photos',
    252,
    misused('the following arguments are required: --key, outfile'),
  ],
  ['aws iam get-user --user-name', 252, misused('argument --user-name: expected one argument')],
  ['aws iam get-user --user-name --shoe', 252, misused('argument --user-name: expected one argument')],
  ['aws iam get-user --shoe 42', 252, `\n${USAGE}\n${failed('Unknown options: --shoe, 42')}`],
  [
    'aws iam list-policies --only-attached=yes',
    252,
    misused("argument --only-attached: ignored explicit argument 'yes'"),
  ],
  [
    'aws iam create-policy --policy n',
    252,
    misused('ambiguous option: --policy could match --policy-name, --policy-document'),
  ],
  ['aws iam list-users --output xml', 252, misused("argument --output: Found invalid choice 'xml'\n")],
  ['aws iam list-users --region', 252, misused('argument --region: expected one argument')],
  ['aws iam list-users --profile nope', 255, failed('The config profile (nope) could not be found')],
  [`${list} --max-keys many`, 255, failed("invalid literal for int() with base 10: 'many'")],
  [
    `${list} --max-keys -1`,
    252,
    invalid('Parameter validation failed:\nInvalid value for parameter MaxKeys, value: -1, valid min value: 0'),
  ],
  [
    "aws iam create-user --user-name ''",
    252,
    invalid('Parameter validation failed:\nInvalid length for parameter UserName, value: 0, valid min length: 1'),
  ],
  [
    'aws iam attach-user-policy --user-name a --policy-arn AdministratorAccess',
    252,
    invalid('Parameter validation failed:\nInvalid length for parameter PolicyArn, value: 19, valid min length: 20'),
  ],
  [
    `aws iam create-user --user-name u --tags '[{"Key":"team"},{"Value":"blue"}]'`,
    252,
    invalid(
      'Parameter validation failed:\nMissing required parameter in Tags[0]: "Value"\nMissing required parameter in Tags[1]: "Key"',
    ),
  ],
  [
    `aws iam create-user --user-name u --tags '[{"Key":"k","Value":"v","Valeu":""}]'`,
    252,
    invalid('Parameter validation failed:\nUnknown parameter in Tags[0]: "Valeu", must be one of: Key, Value'),
  ],
  [
    `aws iam create-user --user-name u --tags '[1]'`,
    252,
    invalid(
      `Parameter validation failed:\nInvalid type for parameter Tags[0], value: 1, type: <class 'int'>, valid types: <class 'dict'>`,
    ),
  ],
  [
    'aws iam create-user --user-name u --tags [',
    252,
    invalid(
      "Error parsing parameter '--tags': Invalid JSON: Expecting value: line 1 column 2 (char 1)\nJSON received: [",
    ),
  ],
  [
    'aws iam create-policy --policy-name p --policy-document file://p.json',
    252,
    invalid(
      "Error parsing parameter '--policy-document': Unable to load paramfile file://p.json: [Errno 2] No such file or directory: 'p.json'",
    ),
  ],
  ["aws iam get-user --user-name 'ben", 2, "a closing ' is missing\n"],
  ['coffee -l', 127, 'coffee: command not found\n'],
]

/** Ways to write one call. */
const getBen = { operation: 'iam.GetUser', input: { UserName: 'ben' } }
const ways: readonly (readonly [line: string, call: unknown])[] = [
  ['aws iam get-user --user-name=ben', getBen],
  ['aws iam get-user --user-na ben', getBen],
  ['aws iam get-user --user-name ana --user-name ben', getBen],
  ['aws --region eu-west-1 iam --no-cli-pager get-user --user-name ben --output=json', getBen],
  [
    String.raw`  aws iam get-user \
    --user-name "b"'e'\n  # that is me`,
    getBen,
  ],
  ['aws iam list-policies --only-attached', { operation: 'iam.ListPolicies', input: { OnlyAttached: true } }],
  ['aws iam list-policies --no-only', { operation: 'iam.ListPolicies', input: { OnlyAttached: false } }],
  [
    String.raw`aws iam put-user-policy --user-name a --policy-name b --policy-document "{\"a\": \"\\d \$ \d\"}"`,
    {
      operation: 'iam.PutUserPolicy',
      input: { UserName: 'a', PolicyName: 'b', PolicyDocument: String.raw`{"a": "\d $ \d"}` },
    },
  ],
]

describe('runLine', () => {
  it('answers a morning of lines as aws does', () => {
    let world = start
    const answers = morning.map(([who, line]) => {
      const { outcome, exitCode, stdout, stderr } = runLine(world, { identity: who }, line)
      world = outcome?.world ?? world
      return [who, line, exitCode, stdout, stderr]
    })
    expect(answers).toEqual(
      morning.map(([who, line, exit, stdout, stderr]) => [
        who,
        line,
        exit,
        typeof stdout === 'string' ? stdout : expect.stringMatching(stdout),
        stderr,
      ]),
    )
  })

  it.each(refusals)('refuses %s', (line, exitCode, stderr) => {
    const { call: _call, made: _made, session: _session, ...answer } = runLine(start, { identity: 'user/ana' }, line)
    expect(answer).toEqual({ stdout: '', stderr, exitCode })
  })

  it.each(ways)('understands %s', (line, call) => {
    expect(runLine(start, { identity: 'user/ana' }, line).call).toEqual(call)
  })

  it.each(['', '  \n', "# a remark, the user's"])('has nothing to do for %j', (line) => {
    expect(runLine(start, { identity: 'user/ana' }, line)).toMatchObject({
      made: [],
      stdout: '',
      stderr: '',
      exitCode: 0,
    })
  })

  it('has help on every service and operation', () => {
    expect(runLine(start, { identity: 'user/ana' }, 'aws help').stdout).toMatch(/ o s3api\n/)
    for (const operation of operationNames()) {
      const [aws, service, subcommand = ''] = toLine({ operation, input: {} }).split(' ')
      expect(runLine(start, { identity: 'user/ana' }, `${aws} ${service} help`).stdout).toContain(` o ${subcommand}\n`)
      expect(runLine(start, { identity: 'user/ana' }, `${aws} ${service} ${subcommand} help`).stdout).toMatch(
        new RegExp(`^SYNOPSIS\n +${subcommand}\n`, 'm'),
      )
    }
  })
})
