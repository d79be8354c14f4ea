import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { mergeFixture, type World, worldFrom } from '#account'
import { runLine, toLine } from '#cli'

const starter: unknown = parse(readFileSync(new URL('../../lessons/fixtures/starter.yaml', import.meta.url), 'utf8'))
const { world } = worldFrom(mergeFixture(starter, { users: { ben: {} } })) as { world: World }
const ana = { identity: 'user/ana' }
const ben = { identity: 'user/ben' }

const lines: readonly (readonly [
  name: string,
  who: { identity: string },
  line: string,
  exit: number,
  out: RegExp,
  err: RegExp,
])[] = [
  ['prints JSON with four spaces', ana, 'aws sts get-caller-identity', 0, /^\{\n {4}"UserId": "AIDA/, /^$/],
  [
    'prints nothing for an empty answer',
    ana,
    'aws iam add-user-to-group --group-name Admins --user-name ben',
    0,
    /^$/,
    /^$/,
  ],
  ['takes a value after an equals sign', ana, 'aws iam get-user --user-name=ben', 0, /"UserName": "ben"/, /^$/],
  [
    'words a refusal as the aws command does',
    ben,
    'aws s3api list-objects-v2 --bucket pinebox-photos',
    254,
    /^$/,
    /^\nAn error occurred \(AccessDenied\) when calling the ListObjectsV2 operation: User: arn:aws:iam::111122223333:user\/ben is not/,
  ],
  ['asks for what is missing', ana, 'aws iam get-role', 252, /^$/, /the following arguments are required: --role-name/],
  ['does not know an option', ana, 'aws iam get-user --shoe 42', 252, /^$/, /Unknown options: --shoe, 42/],
  ['does not know a command', ana, 'aws coffee make', 252, /^$/, /invalid choice 'coffee'/],
  ['does not know a subcommand', ana, 'aws iam make-coffee', 252, /^$/, /invalid choice 'make-coffee'/],
  ['wants a value', ana, 'aws iam get-user --user-name', 252, /^$/, /expected one argument/],
  [
    'wants a number',
    ana,
    'aws s3api list-objects-v2 --bucket pinebox-photos --max-keys many',
    252,
    /^$/,
    /invalid int value/,
  ],
  ['misses a quote', ana, "aws iam get-user --user-name 'ben", 252, /^$/, /a closing ' is missing/],
  ['is no other program', ana, 'ls -l', 127, /^$/, /ls: command not found/],
]

describe('runLine', () => {
  it.each(lines)('%s', (_name, who, line, exit, out, err) => {
    const { exitCode, stdout, stderr } = runLine(world, who, line)
    expect(exitCode).toBe(exit)
    expect(stdout).toMatch(out)
    expect(stderr).toMatch(err)
  })
})

describe('toLine', () => {
  it('gives a line that makes the same call, whatever the values', () => {
    const value = fc.string({ minLength: 1 }).filter((text) => !text.startsWith('--'))
    const calls = fc.oneof(
      fc.record({
        operation: fc.constant('iam.PutUserPolicy'),
        input: fc.record({ UserName: value, PolicyName: value, PolicyDocument: value }),
      }),
      fc.record({
        operation: fc.constant('iam.CreatePolicyVersion'),
        input: fc.record({ PolicyArn: value, PolicyDocument: value, SetAsDefault: fc.boolean() }),
      }),
      fc.record({ operation: fc.constant('s3.ListObjectsV2'), input: fc.record({ Bucket: value, MaxKeys: fc.nat() }) }),
      fc.record({
        operation: fc.constant('iam.CreateUser'),
        input: fc.record({ UserName: value, Tags: fc.array(fc.record({ Key: value, Value: fc.string() })) }),
      }),
    )
    fc.assert(
      fc.property(calls, (call) => {
        expect(runLine(world, ana, toLine(call)).call).toEqual(call)
      }),
    )
  })

  it('writes what a person would write', () => {
    expect(toLine({ operation: 's3.ListObjectsV2', input: { Bucket: 'pinebox-photos' } })).toBe(
      'aws s3api list-objects-v2 --bucket pinebox-photos',
    )
  })
})
