// Planted faults: each is found, at its line and column, with its code; and each fault of a proof is caught.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseLesson, prove, readYaml } from '#lessons'

const root = new URL('../../lessons/', import.meta.url)
const text = readFileSync(new URL('first-request/lesson.md', root), 'utf8')
const fixtures = { starter: readYaml(readFileSync(new URL('fixtures/starter.yaml', root), 'utf8')).data }

function problemsOf(lesson: string) {
  const parsed = parseLesson({ 'lesson.md': lesson }, fixtures, 'first-request')
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
    'what is not available yet',
    'hints:\n      - The request is ready',
    'quiz: []\n    hints:\n      - The request is ready',
    'L103',
    'quiz',
  ],
  ['an unknown fixture', 'fixture:starter', 'fixture:nothing', 'L104', 'fixture:nothing'],
  ['a step without a heading', '## Ask again {#again}', '### Ask again', 'L104', 'again\n    watch'],
  ['a heading without a step', '## Ask again {#again}', '## Ask again {#agian}', 'L104', 'again\n    watch'],
  ['two goals of one name', 'id: may-list', 'id: attached', 'L104', 'attached\n        text: Ben may'],
  ['a solution for an unknown step', '  again:\n    - { as', '  agian:\n    - { as', 'L104', 'agian:'],
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
    'policy/AmazonS3FullAccess',
    'policy/IAMUserChangePassword',
    'L601',
    '- name: all of S3',
  ],
  [
    'too few hints',
    '      - It is the same request as in the first step. Only the account has changed.\n',
    '',
    'L702',
    '- id: again',
  ],
  [
    'a diagnosis that is not shown',
    "PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' } }\n      - when",
    "PolicyArn: 'arn:aws:iam::aws:policy/IAMUserChangePassword' } }\n      - when",
    'L701',
    '- when:\n          all:\n            - decision',
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
      fixtures,
    )
    const [paragraph] = lesson?.steps[0]?.body ?? []
    const words = paragraph?.type === 'paragraph' ? paragraph.children : []
    expect(words.map((word) => ('value' in word ? word.value : '')).join('')).toContain('With s3:GetObject everything')
  })
})
