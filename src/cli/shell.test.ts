import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { mergeFixture, type World, worldFrom } from '#account'
import { play as playFrom } from './testLines.ts'

const starter: unknown = parse(readFileSync(new URL('../../lessons/fixtures/starter.yaml', import.meta.url), 'utf8'))
const { world: start } = worldFrom(mergeFixture(starter, { users: { ben: {}, cy: {} } })) as { world: World }
const ana = { identity: 'user/ana' }

/** What the last of some lines says. */
const play = (lines: readonly string[], typed?: string) => playFrom(start, ana, lines, { typed }).last

const token = 'eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=='

/** Lines, what they print at the end, and the exit code. AWS: AWS CLI 2.36.7 as run, 2026-11. */
const printed: readonly (readonly [lines: readonly string[], stdout: string, exitCode?: number])[] = [
  [["aws iam list-users --query 'length(Users)'"], '3\n'],
  [["aws iam list-users --query 'Users[].UserName' --output yaml"], '- ana\n- ben\n- cy\n'],
  [["aws iam list-users --query 'Users[].UserName' --output text"], 'ana\tben\tcy\n'],
  [["aws iam list-users --query 'sort_by(Users,&UserName)[-1].UserName'"], '"cy"\n'],
  [["aws iam list-users --query 'Nothing' --output text"], 'None\n'],
  [
    ['aws iam create-user --user-name bad_name', "aws iam list-users --query 'Users[].UserName' --output table"],
    '--------------\n|  ListUsers |\n+------------+\n|  ana       |\n|  bad_name  |\n|  ben       |\n|  cy        |\n+------------+\n',
  ],
  [["aws iam list-users --page-size 1 --query 'Users[].UserName' --output text"], 'ana\nben\ncy\n'],
  [["aws iam list-users --page-size 2 --query 'Users[].UserName' --output yaml"], '- ana\n- ben\n- cy\n'],
  [['aws iam list-users --max-items 1 --query NextToken --output json'], `"${token}"\n`],
  [[`aws iam list-users --starting-token ${token} --max-items 1 --query 'Users[].UserName' --output yaml`], '- ben\n'],
  [
    [
      'aws iam tag-user --user-name ben --tags Key=team,Value=blue Key=env,Value=dev',
      'aws iam list-user-tags --user-name ben --output table',
    ],
    '---------------------\n|   ListUserTags    |\n+-------------------+\n||      Tags       ||\n|+-------+---------+|\n||  Key  |  Value  ||\n|+-------+---------+|\n||  env  |  dev    ||\n||  team |  blue   ||\n|+-------+---------+|\n',
  ],
  [
    [
      'aws iam tag-user --user-name ben --tags Key=team,Value=blue',
      'aws iam list-user-tags --user-name ben --output text',
    ],
    'TAGS\tteam\tblue\n',
  ],
  [
    ['aws iam create-user --generate-cli-skeleton'],
    `${JSON.stringify({ Path: '', UserName: '', PermissionsBoundary: '', Tags: [{ Key: '', Value: '' }] }, null, 4)}\n`,
  ],
  [[`aws iam get-user --cli-input-json '{"UserName":"ben"}' --query User.UserName`], '"ben"\n'],
  [['echo a > f; echo b >> f; cat f | wc -l'], '2\n'],
  [['NAME=ben', 'aws iam get-user --user-name $NAME --query User.UserName --output text'], 'ben\n'],
  [["echo \"$(aws iam list-users --query 'Users[0].UserName' --output text)\" '$X' ${Y}z"], 'ana $X z\n'],
  [['aws iam list-users | jq -r \'.Users[] | select(.UserName != "ana") | .UserName\''], 'ben\ncy\n'],
  [["aws iam list-users | jq -c '[.Users[].UserName] | length'"], '3\n'],
  [['aws iam list-users | grep UserName | head -1 | wc -l'], '1\n'],
  [['false && echo a || echo b; echo $?'], 'b\n0\n'],
  [['aws iam get-user --user-name no 2>/dev/null; echo $?'], '254\n'],
  [['echo -n hello | base64 | base64 -d'], 'hello'],
  [['cat <<EOF > p.json\n{"a": 1}\nEOF', 'cat p.json'], '{"a": 1}\n'],
  [['aws configure set region eu-west-1 --profile dev', 'aws configure get region --profile dev'], 'eu-west-1\n'],
  [['aws configure get region --profile dev'], '', 1],
  [['A=1', 'env -u A B=2 env | sort'], 'B=2\n'],
  [['export A=1', 'env -u A env | wc -l; echo $A'], '0\n1\n'],
  [['echo a', '!! b', 'history'], '    1  echo a\n    2  echo a b\n    3  history\n'],
  [['echo a', '!! b'], 'echo a b\na b\n'],
  [['echo a', "echo '!!'"], '!!\n'],
  [['cat < /dev/null'], ''],
  [['help | head -1'], 'This terminal works like the one on your computer. It can do less.\n'],
  [['clear'], '\u001B[H\u001B[2J'],
  [['export AWS_DEFAULT_OUTPUT=text', "aws iam list-users --query 'length(Users)'"], '3\n'],
  [
    ["printf 'AKIAIOSFODNN7EXAMPLE\\nsecretkey\\nus-east-1\\ntext\\n' | aws configure", 'aws configure list'],
    'NAME       : VALUE                    : TYPE             : LOCATION\nprofile    : <not set>                : None             : None\naccess_key : ****************MPLE     : shared-credentials-file : \nsecret_key : ****************tkey     : shared-credentials-file : \nregion     : us-east-1                : config-file      : ~/.aws/config\n',
  ],
]

const failed = (text: string): string => `\naws: [ERROR]: ${text}\n`
const invalid = (text: string): string => failed(`An error occurred (ParamValidation): ${text}`)

/** AWS: AWS CLI 2.36.7 as run, 2026-11. */
const refused: readonly (readonly [lines: readonly string[], exitCode: number, stderr: string])[] = [
  [
    ['aws iam create-user --user-name u --tags foo'],
    252,
    invalid("Error parsing parameter '--tags': Expected: '=', received: 'EOF' for input:\n foo\n   ^"),
  ],
  [
    ['aws iam create-user --user-name u --tags Key=team Value=blue'],
    252,
    invalid(
      'Parameter validation failed:\nMissing required parameter in Tags[0]: "Value"\nMissing required parameter in Tags[1]: "Key"',
    ),
  ],
  [
    ["aws iam create-user --cli-input-json '{bad'"],
    252,
    invalid("Error parsing parameter 'cli-input-json': Invalid JSON received."),
  ],
  [
    ["aws iam list-users --query 'Users['"],
    252,
    invalid('Bad value for --query Users[: Invalid jmespath expression: Incomplete expression:\n"Users["\n       ^'),
  ],
  [['AWS_DEFAULT_OUTPUT=foo aws sts get-caller-identity'], 255, failed('Unknown output type: foo')],
  [
    [
      'aws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE',
      'aws configure set aws_secret_access_key s',
      'aws sts get-caller-identity',
    ],
    254,
    failed(
      'An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid.',
    ),
  ],
  [['cat no'], 1, 'cat: no: No such file or directory\n'],
  [['!!'], 1, 'bash: !!: event not found\n'],
  [['echo a | | cat'], 2, "bash: syntax error near unexpected token `|'\n"],
]

describe('the terminal', () => {
  it.each(printed.map(([lines, stdout, exitCode = 0]) => ({ lines, stdout, exitCode })))(
    'prints what $lines says',
    ({ lines, stdout, exitCode }) => {
      expect(play(lines)).toMatchObject({ stdout, stderr: '', exitCode })
    },
  )

  it.each(refused)('refuses %j', (lines, exitCode, stderr) => {
    expect(play(lines)).toMatchObject({ stdout: '', stderr, exitCode })
  })

  it('reads a policy from a file', () => {
    const lines = [
      `echo '{"Version":"2012-10-17","Statement":[]}' > p.json; aws iam create-policy --policy-name p --policy-document file://p.json`,
    ]
    expect(play(lines).call?.input).toEqual({
      PolicyName: 'p',
      PolicyDocument: '{"Version":"2012-10-17","Statement":[]}\n',
    })
  })

  it('asks whoever sits at the keyboard, one question after another', () => {
    expect(play(['aws configure'], '')).toMatchObject({ asks: true, stdout: 'AWS Access Key ID [None]: ' })
    expect(play(['aws configure'], 'AKIA\n\nus-east-1\n\n').session.files['.aws/config']).toBe(
      '[default]\nregion = us-east-1\n',
    )
  })
})
