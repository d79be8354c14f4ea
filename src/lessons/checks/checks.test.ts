// Every kind of check as an author writes it, against what was done in a small account.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { advance, type Answer, answer, parseLesson, playLine, startRun } from '#lessons'

const lines = {
  list: 'aws s3api list-objects-v2 --bucket photos',
  copy: 'echo hello | aws s3 cp - s3://photos/note.txt', // `aws s3` calls, and is no call itself
  attach: 'aws iam attach-user-policy --user-name ben --policy-arn arn:aws:iam::aws:policy/AdministratorAccess',
  create: 'aws iam create-user --user-name cleo',
  delete: 'aws iam delete-user --user-name cleo',
  detach: 'aws iam detach-user-policy --user-name ben --policy-arn arn:aws:iam::aws:policy/AdministratorAccess',
  open: `aws s3api put-bucket-policy --bucket photos --policy '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::photos/*"}]}'`,
  both: 'aws iam delete-user --user-name cleo && aws iam create-user --user-name cleo',
} as const
/** `WHO LINE`, or `QUESTION = ANSWER` in JSON. */
type Deed = `${'ana' | 'ben'} ${keyof typeof lines}` | `${string} = ${string}`

const lessonWith = (check: string): string => `---
format: 1
id: small
version: '1.0.0'
title: Small
summary: A lesson for tests.
minutes: 1
level: beginner
account:
  id: '111122223333'
  now: '2026-01-01T00:00:00Z'
  root: { email: root@example.com }
  users:
    ana: { attached: [AdministratorAccess], mfaDevices: [arn:aws:iam::111122223333:mfa/ana] }
    ben: { tags: { team: web } }
    dan: { inline: { no: { Version: '2012-10-17', Statement: [ { Sid: Stop, Effect: Deny, Action: '*', Resource: '*' } ] } } }
  buckets: { photos: {} }
signIn: user/ben
steps:
  - id: one
    predict:
      id: why
      text: Why?
      decision: { principal: user/ben, action: s3:ListBucket, resource: arn:aws:s3:::photos }
      options: [deny, identity]
      explain: Nothing allows it.
    goals: [ { id: first, text: The first goal, check: { events: { some: { eventName: CreateUser } } } } ]
    quiz: { id: two, kind: many, text: Which?, options: [ { id: a, text: A, correct: true }, { id: b, text: B, correct: false }, { id: c, text: C, correct: true } ] }
    activity:
      kind: sort
      id: sort
      bins: [ { id: aws, text: AWS }, { id: you, text: You } ]
      items:
        - { id: door, text: Doors, in: [aws] }
        - { id: data, text: Data, in: [you] }
        - { id: both, text: Both, in: [aws, you] }
    hints: [One., Two.]
  - id: two
    goals: [ { id: goal, text: A goal, check: ${check} } ]
    hints: [One., Two.]
solution: { one: [], two: [] }
---

## One {#one}

## Two {#two}
`

function verdictOf(check: string, deeds: readonly Deed[]) {
  const { lesson, problems } = parseLesson({ 'lesson.md': lessonWith(check) }, {})
  expect(problems).toEqual([])
  if (!lesson) throw new Error('the lesson cannot be read')
  let world = lesson.world
  let run = advance(lesson, startRun(lesson), world)
  for (const deed of deeds) {
    const [question = '', value] = deed.split(' = ')
    const [who = '', what = ''] = deed.split(' ')
    if (value !== undefined) run = advance(lesson, answer(run, question, JSON.parse(value) as Answer), world)
    else
      ({ world, run } = playLine(lesson, world, run, {
        kind: 'cli',
        as: `user/${who}`,
        cli: lines[what as keyof typeof lines],
      }))
  }
  return run.verdicts.goal
}

// the check, what is done before, and whether it is met, or else what was found
const table: readonly (readonly [check: string, deeds: readonly Deed[], found: string])[] = [
  // state
  ['{ state: { path: users.ben.attached, count: { eq: 0 } } }', [], 'as-wanted'],
  ['{ state: { path: users.ben.attached, count: { eq: 0 } } }', ['ana attach'], 'state-is'],
  ['{ state: { path: users.ben.attached, count: { gte: 1, lte: 1 } } }', ['ana attach'], 'as-wanted'],
  ['{ state: { path: users.ben.attached, count: { gte: 2 } } }', ['ana attach'], 'state-is'],
  ["{ state: { path: users.ben.attached, matches: '*:policy/Admin*' } }", ['ana attach'], 'as-wanted'],
  ["{ state: { path: users.ben.attached, matches: '*:policy/Read*' } }", ['ana attach'], 'state-is'],
  ["{ state: { path: users.ben.attached, matches: '*' } }", [], 'state-missing'],
  ['{ state: { path: users.ben.tags.team, equals: web } }', [], 'as-wanted'],
  ['{ state: { path: users.ben.tags.team, equals: shop } }', [], 'state-is'],
  ['{ state: { path: users.ben.tags, equals: { team: web } } }', [], 'as-wanted'],
  ['{ state: { path: users.ben.tags.team, in: [shop, web] } }', [], 'as-wanted'],
  ['{ state: { path: users.ben.tags.team, in: [shop] } }', [], 'state-is'],
  ["{ state: { path: users.ben.tags.team, in: [shop, web], matches: 's*' } }", [], 'state-is'],
  ['{ state: { path: users.cleo, exists: true } }', [], 'state-missing'],
  ['{ state: { path: users.cleo, exists: true } }', ['ana create'], 'as-wanted'],
  ['{ state: { path: users.cleo, exists: false } }', [], 'as-wanted'],
  ['{ state: { path: users.constructor, exists: false } }', [], 'as-wanted'],
  ["{ state: { path: 'users.*.mfaDevices[*]', count: { eq: 1 } } }", [], 'as-wanted'],
  ["{ state: { path: 'users.*.userName', count: { eq: 3 } } }", [], 'as-wanted'],
  ['{ state: { path: no.such.thing, count: { eq: 0 } } }', [], 'as-wanted'],
  ['{ state: { path: no.such.thing, equals: 1 } }', [], 'state-missing'],
  ["{ state: { path: 'users.*.userName', some: { equals: ben } } }", [], 'as-wanted'],
  ["{ state: { path: 'users.*.userName', some: { matches: 'c*' } } }", [], 'state-is'],
  ["{ state: { path: 'users.*.userName', every: { matches: '?an' } } }", [], 'state-is'],
  ["{ state: { path: 'users.*.userName', every: { in: [ana, ben, dan] } } }", [], 'as-wanted'],
  ['{ state: { path: no.such.thing, every: { in: [ana] } } }', [], 'state-missing'],
  ["{ state: { path: 'users.*.userName', none: { equals: cleo } } }", [], 'as-wanted'],
  ["{ state: { path: 'users.*.userName', none: { equals: cleo } } }", ['ana create'], 'state-is'],
  ["{ state: { path: 'users.*', some: { where: { userName: ben, tags.team: 'w*' } } } }", [], 'as-wanted'],
  ["{ state: { path: 'users.*', some: { where: { userName: ana, tags.team: 'w*' } } } }", [], 'state-is'],
  // events
  ['{ events: { some: { eventName: ListObjects } } }', [], 'no-such-event'],
  ['{ events: { some: { eventName: ListObjects } } }', ['ben list'], 'no-such-event'], // a refusal is no success
  ['{ events: { some: { eventName: ListObjects, errorCode: AccessDenied } } }', ['ben list'], 'as-wanted'],
  ['{ events: { some: { eventName: ListObjects, errorCode: exists } } }', ['ben list'], 'as-wanted'],
  ['{ events: { some: { eventName: ListObjects, errorCode: exists } } }', ['ana list'], 'no-such-event'],
  ['{ events: { some: { eventName: ListObjects, userIdentity.userName: ana } } }', ['ana list'], 'as-wanted'],
  ['{ events: { some: { eventName: ListObjects, userIdentity.userName: ben } } }', ['ana list'], 'no-such-event'],
  ["{ events: { some: { eventName: 'List*' } } }", ['ana list'], 'as-wanted'],
  ['{ events: { some: { eventName: PutObject } } }', ['ana copy'], 'as-wanted'],
  ["{ events: { some: { eventName: 'Attach*', requestParameters.userName: ben } } }", ['ana attach'], 'as-wanted'],
  ['{ events: { some: { readOnly: false } } }', ['ana list'], 'no-such-event'],
  ['{ events: { some: { readOnly: false } } }', ['ana attach'], 'as-wanted'],
  ['{ events: { none: { eventName: CreateUser } } }', [], 'as-wanted'],
  ['{ events: { none: { eventName: CreateUser } } }', ['ben create'], 'as-wanted'],
  ['{ events: { none: { eventName: CreateUser } } }', ['ana create'], 'event-forbidden'],
  ['{ events: { count: { of: { eventName: ListObjects }, gte: 2 } } }', ['ana list'], 'no-such-event'],
  ['{ events: { count: { of: { eventName: ListObjects }, gte: 2 } } }', ['ana list', 'ana list'], 'as-wanted'],
  [
    '{ events: { sequence: [ { eventName: CreateUser }, { eventName: ListObjects } ] } }',
    ['ana create', 'ana list'],
    'as-wanted',
  ],
  [
    '{ events: { sequence: [ { eventName: CreateUser }, { eventName: ListObjects } ] } }',
    ['ana list', 'ana create'],
    'no-such-event',
  ],
  [
    '{ events: { sequence: [ { eventName: ListObjects }, { eventName: ListObjects } ] } }',
    ['ana list'],
    'no-such-event',
  ],
  ['{ events: { some: { eventName: ListObjects }, since: step } }', ['ana list'], 'no-such-event'],
  ['{ events: { some: { eventName: ListObjects }, since: step } }', ['ana list', 'ana create'], 'no-such-event'],
  ['{ events: { some: { eventName: ListObjects }, since: step } }', ['ana create', 'ana list'], 'as-wanted'],
  ['{ events: { none: { eventName: ListObjects }, since: step } }', ['ana list', 'ana create'], 'as-wanted'],
  // decision
  ['{ decision: { principal: user/ben, action: iam:CreateUser, expect: deny } }', [], 'as-wanted'],
  ['{ decision: { principal: user/ben, action: iam:CreateUser, expect: deny } }', ['ana attach'], 'decision-is'],
  ['{ decision: { principal: user/ben, action: iam:CreateUser, expect: implicitDeny } }', [], 'as-wanted'],
  ['{ decision: { principal: user/ben, action: iam:CreateUser, expect: explicitDeny } }', [], 'decision-is'],
  ['{ decision: { principal: user/dan, action: iam:CreateUser, expect: explicitDeny } }', [], 'as-wanted'],
  ['{ decision: { principal: user/dan, action: iam:CreateUser, expect: deny } }', [], 'as-wanted'],
  ['{ decision: { principal: [user/ana, user/ben], action: iam:CreateUser, expect: allow } }', [], 'decision-is'],
  ['{ decision: { principal: user/ana, action: [iam:CreateUser, s3:ListBucket], expect: allow } }', [], 'as-wanted'],
  [
    '{ decision: { principal: user/ben, each: [ { action: iam:CreateUser }, { action: s3:ListBucket, principal: user/ana, expect: allow } ], expect: deny } }',
    [],
    'as-wanted',
  ],
  [
    '{ decision: { principal: user/ben, each: [ { action: iam:CreateUser }, { action: s3:ListBucket, principal: user/ana } ], expect: deny } }',
    [],
    'decision-is',
  ],
  [
    '{ decision: { principal: user/ana, action: s3:ListBucket, expect: allow, because: { policyType: identity, policy: AdministratorAccess } } }',
    [],
    'as-wanted',
  ],
  [
    '{ decision: { principal: user/ana, action: s3:ListBucket, expect: allow, because: { policyType: identity, policy: Look } } }',
    [],
    'decided-elsewhere',
  ],
  [
    '{ decision: { principal: user/ana, action: s3:ListBucket, expect: allow, because: { policyType: resource } } }',
    [],
    'decided-elsewhere',
  ],
  [
    '{ decision: { principal: user/dan, action: s3:ListBucket, expect: deny, because: { policyType: identity, sid: Stop } } }',
    [],
    'as-wanted',
  ],
  [
    '{ decision: { principal: user/dan, action: s3:ListBucket, expect: deny, because: { policyType: identity, sid: Go } } }',
    [],
    'decided-elsewhere',
  ],
  [
    '{ decision: { principal: user/ben, action: s3:ListBucket, expect: deny, because: { policyType: identity } } }',
    [],
    'as-wanted',
  ],
  // decision, as it was before a call
  [
    '{ decision: { principal: user/ben, action: s3:ListBucket, expect: allow, at: { before: { eventName: DeleteUser } } } }',
    ['ana attach'],
    'not-yet',
  ],
  [
    '{ decision: { principal: user/ben, action: s3:ListBucket, expect: allow, at: { before: { eventName: DeleteUser } } } }',
    ['ana create', 'ana delete'],
    'decision-was',
  ],
  [
    '{ decision: { principal: user/ben, action: s3:ListBucket, expect: allow, at: { before: { eventName: DeleteUser } } } }',
    ['ana create', 'ana attach', 'ana delete'],
    'as-wanted',
  ],
  [
    '{ decision: { principal: user/ben, action: s3:ListBucket, expect: allow, at: { before: { eventName: DeleteUser } } } }',
    ['ana create', 'ana attach', 'ana delete', 'ana detach'],
    'as-wanted',
  ],
  [
    '{ decision: { principal: user/ben, action: s3:ListBucket, expect: allow, at: { before: { eventName: DeleteUser } } } }',
    ['ana create', 'ana delete', 'ana attach'],
    'decision-was',
  ], // too late
  [
    '{ decision: { principal: user/ben, action: s3:ListBucket, expect: allow, at: { before: { eventName: DeleteUser } } } }',
    ['ana create', 'ana attach', 'ben delete', 'ana delete', 'ana create', 'ana detach', 'ana delete'],
    'decision-was',
  ],
  [
    '{ decision: { principal: user/ben, action: s3:ListBucket, expect: allow, at: { before: { eventName: DeleteUser } } } }',
    ['ana attach', 'ana create', 'ana both'],
    'as-wanted',
  ],
  [
    '{ decision: { principal: user/ben, action: s3:ListBucket, expect: allow, at: { before: { eventName: DeleteUser } } } }',
    ['ana create', 'ben delete'],
    'not-yet',
  ], // a refusal is no success
  [
    '{ all: [ { decision: { principal: user/ben, action: s3:ListBucket, expect: allow, at: { before: { eventName: DeleteUser } } } }, { answered: why } ] }',
    ['ana create', 'ana attach', 'ana delete', 'why = "identity"'],
    'as-wanted',
  ],
  // lint
  ['{ lint: { policy: bucket/photos, none: [] } }', [], 'no-such-policy'],
  ['{ lint: { policy: bucket/photos, none: [] } }', ['ana open'], 'lint-found'],
  ['{ lint: { policy: bucket/photos, none: [FULL_ADMIN] } }', ['ana open'], 'as-wanted'],
  ['{ lint: { policy: bucket/photos, some: [MISSING_VERSION] } }', ['ana open'], 'as-wanted'],
  ['{ lint: { policy: bucket/photos, some: [FULL_ADMIN] } }', ['ana open'], 'lint-missing'],
  ['{ lint: { policy: bucket/photos, count: { severity: warning, gte: 1 } } }', ['ana open'], 'as-wanted'],
  ['{ lint: { policy: bucket/photos, count: { severity: warning, lte: 0 } } }', ['ana open'], 'lint-found'],
  ['{ lint: { policy: user/dan/inline/no, none: [] } }', [], 'as-wanted'],
  ['{ lint: { policy: user/dan/inline/yes, none: [] } }', [], 'no-such-policy'],
  // sorted
  ['{ sorted: { activity: sort } }', [], 'not-answered'],
  ['{ sorted: { activity: sort } }', ['sort = { "door": "aws", "data": "you" }'], 'not-sorted'],
  ['{ sorted: { activity: sort } }', ['sort = { "door": "aws", "data": "aws", "both": "you" }'], 'not-sorted'],
  ['{ sorted: { activity: sort } }', ['sort = { "door": "aws", "data": "you", "both": "you" }'], 'as-wanted'],
  ['{ sorted: { activity: sort, correct: { gte: 60 } } }', ['sort = { "door": "aws", "both": "aws" }'], 'as-wanted'],
  ['{ sorted: { activity: sort, correct: { gte: 70 } } }', ['sort = { "door": "aws", "both": "aws" }'], 'not-sorted'],
  [
    '{ sorted: { activity: sort, firstDrop: true } }',
    ['sort = { "door": "you" }', 'sort = { "door": "aws", "data": "you", "both": "you" }'],
    'not-sorted',
  ],
  [
    '{ sorted: { activity: sort, firstDrop: true, correct: { gte: 60 } } }',
    ['sort = { "door": "you" }', 'sort = { "door": "aws", "data": "you", "both": "you" }'],
    'as-wanted',
  ],
  // answered
  ['{ answered: two }', ['two = ["a", "c"]'], 'as-wanted'],
  ['{ answered: two }', ['two = ["c", "a"]'], 'as-wanted'],
  ['{ answered: two }', ['two = ["a"]'], 'answered-wrong'],
  ['{ answered: two }', ['two = ["a", "b", "c"]'], 'answered-wrong'],
  ['{ answered: { questions: [why, two] } }', ['two = ["a", "c"]'], 'not-answered'],
  ['{ answered: { questions: [why, two] } }', ['two = ["a", "c"]', 'why = "deny"'], 'answered-wrong'],
  ['{ answered: { questions: [why, two], gte: 1 } }', ['two = ["a", "c"]'], 'as-wanted'],
  ['{ answered: why }', [], 'not-answered'],
  ['{ answered: why }', ['why = "deny"'], 'answered-wrong'],
  ['{ answered: why }', ['why = "identity"'], 'as-wanted'],
  ['{ answered: why }', ['why = "deny"', 'why = "identity"'], 'as-wanted'],
  ['{ answered: { question: why, correct: false } }', ['why = "deny"'], 'as-wanted'],
  // right is what the starting account decides, also when ben may list by now
  ['{ answered: why }', ['ana attach', 'why = "identity"'], 'as-wanted'],
  // all, any, not
  [
    '{ all: [ { answered: why }, { state: { path: users.cleo, exists: true } } ] }',
    ['why = "identity"'],
    'state-missing',
  ],
  [
    '{ all: [ { answered: why }, { state: { path: users.cleo, exists: true } } ] }',
    ['why = "identity"', 'ana create'],
    'as-wanted',
  ],
  ['{ any: [ { answered: why }, { state: { path: users.cleo, exists: true } } ] }', [], 'not-answered'],
  ['{ any: [ { answered: why }, { state: { path: users.cleo, exists: true } } ] }', ['ana create'], 'as-wanted'],
  ['{ not: { events: { some: { eventName: CreateUser } } } }', [], 'as-wanted'],
  ['{ not: { events: { some: { eventName: CreateUser } } } }', ['ana create'], 'part-unmet'],
]

describe('checks', () => {
  it.each(table)('%s after %j: %s', (check, deeds, found) => {
    expect(verdictOf(check, deeds)).toMatchObject({ met: found === 'as-wanted', found: { code: found } })
  })

  it('tell of a decision who asked for what and how it was decided', () => {
    const check =
      '{ decision: { principal: user/ben, action: s3:ListBucket, resource: arn:aws:s3:::photos, expect: allow } }'
    expect(verdictOf(check, [])?.found).toMatchObject({
      args: { principal: 'user/ben', action: 's3:ListBucket', decision: 'ImplicitDeny', decidedBy: 'identity' },
      evaluation: { result: { decision: 'ImplicitDeny' } },
    })
  })

  it('are tried here, every kind that has a file', () => {
    const here = new URL('.', import.meta.url)
    const kinds = readdirSync(here)
      .map((name) => name.replace('.ts', ''))
      .filter((name) => readFileSync(new URL(`${name}.ts`, here), 'utf8').includes(`const ${name}: Judge<'${name}'>`))
    expect(kinds.length).toBeGreaterThan(5)
    expect(kinds.filter((kind) => !table.some(([check]) => check.startsWith(`{ ${kind}:`)))).toEqual([])
  })
})
