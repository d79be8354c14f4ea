import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { type Credentials, worldFrom } from '#account'
import { newSession } from '#cli'
import { play } from './testLines.ts'

const texts = z.record(z.string(), z.string())
const start = z.strictObject({
  fixture: z.optional(z.record(z.string(), z.unknown())),
  files: z.optional(texts),
  environment: z.optional(texts),
  lines: z.optional(z.array(z.string())),
  as: z.optional(z.literal('nobody')),
})
const named = { number: z.number(), line: z.string() }
const answered = z.strictObject({
  ...named,
  start: z.optional(z.string()),
  stdout: z._default(z.string(), ''),
  stderr: z._default(z.string(), ''),
  exit: z._default(z.number(), 0),
})
const left = z.strictObject({ ...named, left: z.string() })

const { reasons, starts, recordings } = z
  .strictObject({
    reasons: texts,
    starts: z.record(z.string(), start),
    recordings: z.array(z.union([left, answered])),
  })
  .parse(parse(readFileSync(new URL('transcripts.yaml', import.meta.url), 'utf8')))

const RECORDED = 130 // lines, in the order of the recording
const tested = recordings.flatMap((one) => ('left' in one ? [] : [one]))
const leftOut = recordings.flatMap((one) => ('left' in one ? [one] : []))

/** What differs from run to run, as the recordings write it. */
const PLACEHOLDERS: readonly (readonly [RegExp, string])[] = [
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?\+00:00/g, '<time>'],
  [/\bA(?:KIA|IDA|NPA)[A-Z\d]{16,17}\b(?!EXAMPLE)/g, '<id>'],
  [/\bsg-[\da-f]{17}\b/g, 'sg-xxxxxxxxxxxxxxxxx'],
  [/(?<=\bSecretAccessKey": "|<time>\t)[\w+/]{40}/g, '<secret>'],
  [/(?<=BEGIN RSA PRIVATE KEY-----\n)[\w+/=\n]+(?=\n-----END)/g, '<secret>'],
  [/(?<=arn:aws:lambda:)[a-z\d-]+/g, '<region>'],
]

function answer(line: string, name?: string) {
  const { fixture, files = {}, environment = {}, lines = [], as } = (name !== undefined && starts[name]) || {}
  const { world: made, problems } = worldFrom({
    id: '123456789012',
    now: '2026-11-22T09:42:00Z',
    root: { email: 'owner@acme.example' },
    ...fixture,
  })
  if (!made) throw new Error(JSON.stringify(problems))
  const credentials: Credentials = as === 'nobody' ? { anonymous: true } : { identity: 'root' }
  const { all } = play(made, credentials, [...lines, line], { session: { ...newSession, files, environment } })
  const failed = all.slice(0, -1).find((one) => one.exitCode !== 0)
  if (failed) throw new Error(failed.stderr)
  const { stdout = '', stderr = '', exitCode } = all.at(-1) ?? {}
  return { stdout: normal(stdout), stderr: normal(stderr), exitCode }
}

function normal(text: string): string {
  return PLACEHOLDERS.reduce((now, [pattern, placeholder]) => now.replaceAll(pattern, placeholder), text)
}

describe('the public recordings of aws', () => {
  it('are all either repeated or left out for a reason that is given', () => {
    expect(recordings.map(({ number }) => number)).toEqual(Array.from({ length: RECORDED }, (_, at) => at + 1))
    expect(leftOut.filter((one) => !Object.hasOwn(reasons, one.left))).toEqual([])
    expect({ tested: tested.length, left: leftOut.length }).toEqual({ tested: 76, left: 54 })
  })

  it.each(tested)('$number: $line', ({ line, start: from, stdout, stderr, exit }) => {
    expect(answer(line, from)).toEqual({ stdout, stderr, exitCode: exit })
  })
})
