// A small lesson that is proved, and planted faults that only playing it can find.

import { describe, expect, it } from 'vitest'
import { parseLesson, prove } from '#lessons'

const attach = (user: string, policy: string, more = ''): string =>
  `{ as: user/ana, api: iam.AttachUserPolicy, with: { UserName: ${user}, PolicyArn: '${policy}' }${more} }`
const LOOK = 'arn:aws:iam::111122223333:policy/Look'
const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess'

const lesson = `---
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
  users: { ana: { attached: [AdministratorAccess] }, ben: {} }
  policies:
    Look: { document: { Version: '2012-10-17', Statement: [ { Effect: Allow, Action: s3:ListBucket, Resource: '*' } ] } }
  buckets: { photos: {} }
signIn: user/ben
steps:
  - id: grant
    goals:
      - id: may
        text: Ben may list
        check: { decision: { principal: user/ben, action: s3:ListBucket, resource: arn:aws:s3:::photos, expect: allow } }
      - id: no-more
        text: and nothing else
        keep: true
        check: { decision: { principal: user/ben, action: iam:CreateUser, expect: deny } }
    hints: [A nudge., Nearly the answer.]
    diagnose:
      - when: { decision: { principal: user/ben, action: iam:CreateUser, expect: allow } }
        say: Too much.
        example: [ ${attach('ben', ADMIN)} ]
  - id: use
    goals:
      - id: listed
        text: Ben lists
        check: { events: { some: { eventName: ListObjects, userIdentity.userName: ben } } }
    hints: [A nudge., Nearly the answer.]
solution:
  grant: [ ${attach('ben', LOOK)} ]
  use: [ { as: user/ben, cli: aws s3api list-objects-v2 --bucket photos } ]
proof:
  alternatives:
    - name: another name
      replace: { use: [ { as: user/ben, api: s3.ListObjectsV2, with: { Bucket: photos } } ] }
  nearMisses:
    - name: everything
      replace: { grant: [ ${attach('ben', ADMIN)} ] }
      fails: [no-more]
---

## Grant {#grant}

## Use {#use}
`

function codesOf(text: string): readonly string[] {
  const parsed = parseLesson({ 'lesson.md': text }, {})
  expect(parsed.problems).toEqual([])
  return parsed.lesson ? prove(parsed.lesson, parsed).problems.map(({ code, line }) => `${code} at ${line}`) : []
}

const lineOf = (text: string, piece: string): number => text.slice(0, text.indexOf(piece)).split('\n').length

// what is replaced, by what, and the one problem that it makes: code and the text on its line
const faults: readonly (readonly [name: string, from: string, to: string, code: string, at: string])[] = [
  [
    'a goal that is reached at the start',
    'action: s3:ListBucket, resource: arn:aws:s3:::photos, expect: allow',
    'action: s3:ListBucket, resource: arn:aws:s3:::photos, expect: deny',
    'L201',
    '- id: may',
  ],
  [
    'a guard that is broken at the start',
    'expect: deny } }\n    hints',
    'expect: allow } }\n    hints',
    'L202',
    '- id: no-more',
  ],
  [
    'a line that AWS would refuse',
    '{ as: user/ben, cli: aws s3api',
    '{ as: user/ben, cli: aws s3api delete-bucket --bucket photos }, { as: user/ben, cli: aws s3api',
    'L301',
    '  use: [ {',
  ],
  [
    'a line that is no command',
    'list-objects-v2 --bucket photos } ]\nproof',
    'list-objcts --bucket photos } ]\nproof',
    'L301',
    '  use: [ {',
  ],
  [
    'a line that is missing',
    '  use: [ { as: user/ben, cli: aws s3api list-objects-v2 --bucket photos } ]\n',
    '',
    'L302',
    '- id: listed',
  ],
  [
    'a solution that breaks the guard',
    `grant: [ ${attach('ben', LOOK)} ]`,
    `grant: [ ${attach('ben', ADMIN)} ]`,
    'L303',
    '  grant: [',
  ],
  [
    'a line that undoes a goal',
    'list-objects-v2 --bucket photos } ]\nproof',
    `list-objects-v2 --bucket photos }, { as: user/ana, cli: aws iam detach-user-policy --user-name ben --policy-arn ${LOOK} } ]\nproof`,
    'L304',
    '  use: [ {',
  ],
  [
    'a goal that is reached too early',
    `grant: [ ${attach('ben', LOOK)} ]`,
    `grant: [ ${attach('ben', LOOK)}, { as: user/ben, cli: aws s3api list-objects-v2 --bucket photos } ]`,
    'L305',
    '- id: listed',
  ],
  [
    'a line that changes nothing that counts',
    `grant: [ ${attach('ben', LOOK)} ]`,
    `grant: [ ${attach('ben', LOOK)}, { as: user/ana, cli: aws iam list-users } ]`,
    'L401',
    '  grant: [',
  ],
  [
    'an alternative that does not get there',
    'api: s3.ListObjectsV2, with: { Bucket: photos }',
    'api: sts.GetCallerIdentity',
    'L501',
    '- name: another',
  ],
  [
    'an alternative with a mistyped line',
    'with: { Bucket: photos } } ] }\n  near',
    'with: { Bucket: photo } } ] }\n  near',
    'L301',
    '      replace: { use',
  ],
  ['a near miss that fails elsewhere', 'fails: [no-more]', 'fails: [listed]', 'L601', '- name: everything'],
  [
    'a near miss that is right',
    `replace: { grant: [ ${attach('ben', ADMIN)} ] }`,
    `replace: { grant: [ ${attach('ben', LOOK)} ] }`,
    'L601',
    '- name: everything',
  ],
  [
    'a near miss with a mistyped line',
    `replace: { grant: [ ${attach('ben', ADMIN)} ] }`,
    `replace: { grant: [ ${attach('bob', ADMIN)} ] }`,
    'L301',
    '      replace: { grant',
  ],
  [
    'a guard that lets an administrator through',
    'decision: { principal: user/ben, action: iam:CreateUser, expect: deny } }\n    hints',
    'state: { path: users.ben, exists: true } }\n    hints',
    'L602',
    '- id: grant',
  ],
  [
    'a diagnosis that its example does not show',
    `example: [ ${attach('ben', ADMIN)} ]`,
    `example: [ ${attach('ben', LOOK)} ]`,
    'L701',
    '- when',
  ],
  [
    'a diagnosis that speaks at once',
    'action: iam:CreateUser, expect: allow',
    'action: iam:CreateUser, expect: deny',
    'L701',
    '- when',
  ],
  [
    'a diagnosis that still speaks at the end',
    'when: { decision: { principal: user/ben, action: iam:CreateUser, expect: allow } }',
    'when: { state: { path: users.ben.attached, count: { gte: 1 } } }',
    'L701',
    '- when',
  ],
  [
    'a diagnosis behind another',
    `        say: Too much.\n`,
    `        say: Too much.\n        example: [ ${attach('ben', ADMIN)} ]\n      - when: { state: { path: users.ben.attached, equals: '${ADMIN}' } }\n        say: The wrong one.\n`,
    'L701',
    '- when: { state',
  ],
  [
    'an example with a mistyped line',
    `example: [ ${attach('ben', ADMIN)} ]`,
    `example: [ ${attach('bob', ADMIN)}, ${attach('ben', ADMIN)} ]`,
    'L301',
    'example: [',
  ],
  [
    'too few hints',
    'hints: [A nudge., Nearly the answer.]\nsolution',
    'hints: [A nudge.]\nsolution',
    'L702',
    '- id: use',
  ],
  [
    'a hint that gives all away',
    'hints: [A nudge., Nearly the answer.]\nsolution',
    'hints: [Type aws s3api list-objects-v2 --bucket photos., Press Enter.]\nsolution',
    'L703',
    'hints: [Type',
  ],
]

describe('prove', () => {
  it('finds nothing in a lesson that is right', () => expect(codesOf(lesson)).toEqual([]))
  it('counts what it has proved', () => {
    const parsed = parseLesson({ 'lesson.md': lesson }, {})
    expect(parsed.lesson && prove(parsed.lesson, parsed).figures).toEqual({
      goals: 3,
      lines: 2,
      alternatives: 1,
      nearMisses: 1,
    })
  })
  it.each(faults)('finds %s', (_name, from, to, code, at) => {
    const faulty = lesson.replace(from, () => to)
    expect(faulty).not.toBe(lesson)
    expect(codesOf(faulty)).toContain(`${code} at ${lineOf(faulty, at)}`)
  })
  it('warns of a guard that no mistake breaks', () => {
    const idle = lesson.replace(
      'expect: deny } }\n    hints',
      'expect: deny } }\n      - { id: idle, text: The account stays, keep: true, check: { state: { path: id, exists: true } } }\n    hints',
    )
    const parsed = parseLesson({ 'lesson.md': idle }, {})
    expect(parsed.lesson && prove(parsed.lesson, parsed).problems).toMatchObject([
      { code: 'L603', severity: 'warning', line: lineOf(idle, '- { id: idle') },
    ])
  })
})
