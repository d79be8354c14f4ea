import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { World } from '#account'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Recordings {
  readonly recordings: readonly {
    readonly line: string
    readonly stdout?: string
    readonly stderr?: string
    readonly exit?: number
  }[]
}

/** Two of them through the program itself; src/cli/transcripts.test.ts has them all. */
const REPEATED = [23, 111]

function aws(args: readonly string[], input: string) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/aws.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  })
}

describe('scripts/aws.ts', { timeout: 90_000 }, () => {
  it('keeps the world from line to line and ends with the last exit code', () => {
    const { status, stdout, stderr } = aws(
      ['--account', 'starter', '--as', 'user/ana'],
      "# a newcomer, ana's\naws iam create-user \\\n  --user-name ben\naws iam get-user --user-name ben\naws iam get-user --user-name eve\n",
    )
    expect(stdout.match(/"UserName": "ben"/g)).toHaveLength(2)
    expect(stderr).toMatch(/^\naws: \[ERROR\]: An error occurred \(NoSuchEntity\)/)
    expect(status).toBe(254)
  })

  it('keeps what the shell knows from line to line, and the account in a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'aws-')), 'account.json')
    const { status, stdout } = aws(
      ['--account', 'starter', '--as', 'user/ana', '--save', file],
      'NAME=eve\naws iam create-user --user-name $NAME --query User.UserName\necho $? > code\ncat code\n',
    )
    expect(stdout).toBe('"eve"\n0\n')
    expect(status).toBe(0)
    const { accounts, home } = JSON.parse(readFileSync(file, 'utf8')) as World
    expect(accounts[home]?.iam.users).toHaveProperty('eve')
  })

  it.each(REPEATED)('repeats recording %i of the real one', (number) => {
    const { recordings } = parse(readFileSync(join(root, 'src/cli/transcripts.yaml'), 'utf8')) as Recordings
    const { line = '', stdout = '', stderr = '', exit = 0 } = recordings[number - 1] ?? {}
    const file = join(mkdtempSync(join(tmpdir(), 'aws-')), 'account.yaml')
    writeFileSync(file, 'id: "123456789012"\nnow: "2026-11-22T09:42:00Z"\nroot: { email: owner@acme.example }\n')
    const said = aws(['--account', file], `${line}\n`)
    expect([said.stdout, said.stderr, said.status]).toEqual([stdout, stderr, exit])
  })

  it.each([
    [['--account', 'nowhere'], /no fixture `nowhere/],
    [[], /^usage: npm run aws/],
    [['--shoe'], /--shoe/],
  ])('stops at %j', (args, says) => {
    const { status, stderr } = aws(args, '')
    expect(status).toBe(2)
    expect(stderr).toMatch(says)
  })
})
