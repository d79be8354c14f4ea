// Planted faults: each is found, at its line and column, with its code; and each fault of a proof is caught.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseLesson, prove, readYaml } from '#lessons'

const root = new URL('../../lessons/', import.meta.url)
// Without its translations, which stand in files of their own.
const text = readFileSync(new URL('first-request/lesson.md', root), 'utf8').replace(/^locales: .*\n/m, '')
const fixtures = { starter: readYaml(readFileSync(new URL('fixtures/starter.yaml', root), 'utf8')).data }

function problemsOf(lesson: string) {
  const parsed = parseLesson({ 'lesson.md': lesson }, { fixtures }, 'first-request')
  return parsed.lesson ? [...parsed.problems, ...prove(parsed.lesson, parsed).problems] : parsed.problems
}

/** Where a piece of text stands, as people count. */
function placeOf(lesson: string, piece: string): { line: number; column: number } {
  const before = lesson.slice(0, lesson.indexOf(piece)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

// what is replaced, by what, the code, and the text at which the problem must be shown
const faults: readonly (readonly [name: string, from: string, to: string, code: string, at: string])[] = [
  ['a misspelt key', 'summary: Send', 'sumary: Send', 'L102', 'sumary'],
  [
    'a misspelt key inside of a goal',
    'text: Send the request as ben\n',
    'txet: Send the request as ben\n',
    'L102',
    'txet',
  ],
  ['a key that is missing', 'minutes: 4\n', '', 'L102', 'format: 1'],
  ['a value of the wrong type', 'minutes: 4', 'minutes: four', 'L102', 'four'],
  ['an unknown level', 'level: beginner', 'level: wizard', 'L102', 'wizard'],
  ['broken YAML', 'signIn: user/ben', 'signIn: [user/ben', 'L101', 'tools:'],
  ['a format of the future', 'format: 1', 'format: 2', 'L102', '2\n'],
  ['a principal that is none', 'signIn: user/ben', 'signIn: ben', 'L102', 'ben\ntools'],
  [
    'an unknown step in the console',
    'again:\n    - { answer: where-policies, value: [group, role, bucket] }',
    'again:\n    - { as: user/ben, console: sign-inn }',
    'L102',
    'sign-inn',
  ],
  [
    'input of the console that does not fit',
    'again:\n    - { answer: where-policies, value: [group, role, bucket] }',
    'again:\n    - { as: user/ben, console: switch-role, with: { acount: pinebox } }',
    'L102',
    'acount',
  ],
  [
    'a while that is none',
    'again:\n    - { answer: where-policies, value: [group, role, bucket] }',
    'again:\n    - { clock: 4 hours }',
    'L102',
    '4 hours',
  ],
  ['a need that nobody meets', 'objectives:', 'needs: [quantum]\nobjectives:', 'L104', 'quantum'],
  ['an id of the machine', 'id: first-request', 'id: constructor', 'L102', 'constructor'],
  ['a key of the machine', 'objectives:', 'x-a: { __proto__: { a: 1 } }\nobjectives:', 'L101', '__proto__'],
  ['a tag', 'minutes: 4', 'minutes: !js 4', 'L101', '4\nlevel'],
  ['a renamed id that is not there', 'objectives:', 'renamed: { old: new }\nobjectives:', 'L104', 'new }'],
  ['an unknown operator', 'count: { gte: 1 }', 'count: { gt: 1 }', 'L102', 'gt: 1'],
  ['a state that tests nothing', ', count: { gte: 1 } }', ' }', 'L102', '{ path: users.ana.attached }'],
  ['a count without bounds', 'count: { gte: 1 }', 'count: {}', 'L102', '{} }'],
  [
    'two checks in one',
    '{ answered: which-step }',
    '{ answered: which-step, any: [ { answered: which-step } ] }',
    'L102',
    '{ answered: which-step, any',
  ],
  [
    'a decision about nobody',
    '            principal: user/ben\n            action: s3:ListBucket\n',
    '            action: s3:ListBucket\n',
    'L102',
    'action: s3:ListBucket\n            resource',
  ],
  [
    'a decision without what to expect',
    '            expect: deny\n',
    '',
    'L102',
    'principal: user/ben\n            each',
  ],
  [
    'an operation where an action belongs',
    'action: s3:ListBucket\n            resource',
    'action: s3.ListBucket\n            resource',
    'L102',
    's3.ListBucket\n            resource',
  ],
  ['an unknown policy type', '{ policyType: identity }', '{ policyType: identiy }', 'L102', 'identiy'],
  ['an option that is no step', '{ id: deny, text', '{ id: denied, text', 'L102', 'denied, text'],
  ['somebody who is not there', 'signIn: user/ben', 'signIn: user/bne', 'L104', 'user/bne'],
  [
    'a check about somebody who is not there',
    'principal: user/ben\n            each',
    'principal: user/bne\n            each',
    'L104',
    'user/bne',
  ],
  [
    'a prediction about somebody who never comes',
    'decision: { principal: user/ben',
    'decision: { principal: user/bne',
    'L104',
    'user/bne',
  ],
  [
    'an unknown operation',
    'watch: { as: user/ben, api: s3.ListObjectsV2',
    'watch: { as: user/ben, api: s3.ListObject',
    'L104',
    's3.ListObject,',
  ],
  [
    'an unknown member',
    'with: { Bucket: pinebox-photos } }\n\nsteps',
    'with: { Bucke: pinebox-photos } }\n\nsteps',
    'L102',
    'Bucke:',
  ],
  ['a check of no question', '{ answered: which-step }', '{ answered: which }', 'L104', 'which }'],
  ['a box that is not closed', 'request, too.\n:::', 'request, too.', 'L105', ':::aside'],
  ['an unknown fixture', 'fixture:starter', 'fixture:nothing', 'L104', 'fixture:nothing'],
  ['a step without a heading', '## Ask again {#again}', '### Ask again', 'L104', 'again\n    watch'],
  ['a heading without a step', '## Ask again {#again}', '## Ask again {#agian}', 'L104', 'again\n    watch'],
  ['two goals of one name', 'id: may-list', 'id: attached', 'L104', 'attached\n        text: Ben may'],
  ['a solution for an unknown step', '  again:\n    - { answer', '  agian:\n    - { answer', 'L104', 'agian:'],
  ['an answer to no question', 'answer: which-step', 'answer: which', 'L104', '{ answer: which,'],
  ['a near miss for an unknown goal', 'fails: [attached]', 'fails: [attach]', 'L104', 'attach]'],
  ['raw HTML', 'Everything in AWS is a', '<b>Everything</b> in AWS is a', 'L105', '<b>'],
  ['a link that leads away', '](pane:why)', '](http://example.com)', 'L105', '[evaluation]'],
  ['an unknown box', ':::aside', ':::asdie', 'L105', ':::asdie'],
  ['an unknown key in the account', 'ben: {}', 'ben: { shoes: 2 }', 'L106', '2 }'],
  [
    'a goal that is reached at the start',
    'expect: allow\n            because: { policyType: identity }',
    'expect: deny',
    'L201',
    '- id: may-list',
  ],
  [
    'a guard that does not hold',
    '- { action: s3:GetObject, resource: arn:aws:s3:::pinebox-invoices/2026-11.pdf }',
    '- { action: s3:GetObject, resource: arn:aws:s3:::pinebox-invoices/2026-11.pdf, expect: allow }',
    'L202',
    '- id: only-look',
  ],
  [
    'a right answer that is not offered',
    '- { id: identity, text: "Ben\'s own policies: nothing allowed it" }',
    '- { id: boundary, text: "Ben\'s boundary" }',
    'L203',
    '- { id: deny',
  ],
  [
    'a line that fails',
    '--user-name ben --policy-arn',
    '--user-name bob --policy-arn',
    'L301',
    '- as: user/ana\n      cli',
  ],
  [
    'a refusal that does not come',
    '{ as: user/ben, cli: aws s3api list-objects-v2 --bucket pinebox-photos }\n\nproof',
    '{ as: user/ben, cli: aws s3api list-objects-v2 --bucket pinebox-photos, fails: AccessDenied }\n\nproof',
    'L301',
    '{ as: user/ben, cli: aws s3api list-objects-v2 --bucket pinebox-photos, fails: AccessDenied }\n\nproof',
  ],
  [
    'a goal that the solution misses',
    '- { answer: which-step, value: identity }',
    '- { answer: which-step, value: deny }',
    'L302',
    '- id: gate-named',
  ],
  [
    'an idle line',
    '  why:\n    - { answer',
    '  why:\n    - { as: user/ana, cli: aws iam list-users }\n    - { answer',
    'L401',
    '{ as: user/ana, cli: aws iam list-users }',
  ],
  [
    'a near miss that is none',
    "policy/AmazonS3FullAccess' } }\n      fails",
    "policy/IAMUserChangePassword' } }\n      fails",
    'L601',
    '- name: all of S3',
  ],
  [
    'too few hints',
    '      - It is the same request as in the first step. Only the account has changed.\n      - text: Press Send as ben once more.\n        point: evaluation.send\n',
    '',
    'L702',
    '- id: again',
  ],
  [
    'a diagnosis that is not shown',
    "PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' } }\n      - when",
    "PolicyArn: 'arn:aws:iam::aws:policy/IAMUserChangePassword' } }\n      - when",
    'L701',
    '- when: { decision: { principal: user/ben, action: iam:CreateUser',
  ],
]

describe('a planted fault is found at its place', () => {
  it.each(faults)('%s', (_name, from, to, code, at) => {
    const faulty = text.replace(from, to)
    expect(faulty).not.toBe(text)
    const found = problemsOf(faulty).filter((problem) => problem.code === code)
    // A list entry is reported at its content, after the dash; a list itself at its first dash.
    const { line, column } = placeOf(faulty, at)
    const wanted = { line, column: column + (at.startsWith('- ') && code !== 'L203' ? 2 : 0) }
    expect(found.map((problem) => ({ line: problem.line, column: problem.column }))).toContainEqual(wanted)
    expect(found[0]?.suggestion).toBeTruthy()
    expect(found[0]?.file).toBe('first-request/lesson.md')
  })
})

describe('what to try', () => {
  it.each([
    ['summary: Send', 'sumary: Send', 'did you mean `summary`?'],
    ['minutes: 4', 'minuets: 4', 'did you mean `minutes`?'],
    ['count: { gte: 1 }', 'count: { gt: 1 }', 'did you mean `gte`?'],
    ['level: beginner', 'level: begginer', 'did you mean `beginner`?'],
    ['signIn: user/ben', 'signIn: user/bne', 'did you mean `user/ben`?'],
    ['answer: which-step', 'answer: wich-step', 'did you mean `which-step`?'],
    ['fixture:starter', 'fixture:startre', 'did you mean `starter`?'],
    ['tools: {', 'tools: { shell: true,', 'one of: terminal, editor, mute, console, diagram'],
    ['tools: {', 'tools: { mute: [INVALID_ACTON],', 'did you mean `INVALID_ACTION`?'],
  ])('%s → %s', (from, to, suggestion) => {
    const faulty = text.replace(from, to)
    expect(faulty).not.toBe(text)
    expect(problemsOf(faulty).map((problem) => problem.suggestion)).toContain(suggestion)
  })
})

describe('an account of its own', () => {
  const alone = text.replace(/\naccount:\n[\s\S]*?\nsignIn/, '\naccount: ./account.yaml\nsignIn')
  const account = "id: '111122223333'\nnow: 2026-11-23T09:00:00Z\nroot: { email: a@example.com }\nusers: { ben: {} }\n"
  const read = (yaml: string) => parseLesson({ 'lesson.md': alone, 'account.yaml': yaml }, {}, 'x')
  it('is read from the file beside the lesson', () => {
    expect(read(account.replace('ben: {}', 'ben: {}, ana: {}')).problems).toEqual([])
  })
  it.each([
    ['an unknown key', account.replace('ben: {}', 'ben: { shoes: 2 }'), 'L106', 4],
    ['broken YAML', account.replace('ben: {} }', 'ben: {}'), 'L101', 5],
  ])('%s is found in that file', (_name, yaml, code, line) => {
    expect(read(yaml).problems[0]).toMatchObject({ file: 'x/account.yaml', code, line })
  })
  it('must be there', () => {
    expect(parseLesson({ 'lesson.md': alone }, {}).problems[0]).toMatchObject({ code: 'L104' })
  })
})

describe('parseLesson', () => {
  it('says so when there is nothing to read', () => {
    expect(parseLesson({}, {}).problems[0]).toMatchObject({ code: 'L101', line: 1, column: 1 })
    expect(parseLesson({ 'lesson.md': 'Hello' }, {}).problems[0]).toMatchObject({ code: 'L101' })
  })
  it('keeps to its limits', () => {
    const bomb = `---\nformat: 1\nx-a: &a [1,2]\nx-b: &b [${'*a,'.repeat(60)}1]\nx-c: [${'*b,'.repeat(60)}1]\n---\n`
    expect(problemsOf(bomb)[0]).toMatchObject({ code: 'L101' })
    expect(problemsOf(`---\nx: ${'['.repeat(30)}${']'.repeat(30)}\n---\n`)[0]).toMatchObject({ code: 'L101' })
  })
  it('reads plain colons in prose as plain colons', () => {
    const { lesson } = parseLesson(
      { 'lesson.md': text.replace('Everything in AWS', 'With s3:GetObject everything') },
      { fixtures },
    )
    const [paragraph] = lesson?.steps[0]?.body ?? []
    const words = paragraph?.type === 'paragraph' ? paragraph.children : []
    expect(words.map((word) => ('value' in word ? word.value : '')).join('')).toContain('With s3:GetObject everything')
  })
})
