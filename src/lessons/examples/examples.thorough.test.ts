// Two lessons that use most of the format, and faults planted in them: each is told at its line and column.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseLesson, prove } from '#lessons'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const root = read('root-in-the-safe/lesson.md')
const account = read('root-in-the-safe/account.yaml')
const whose = read('whose-job/lesson.md')
const glossary = { 'root user': 'The first identity of an account.' }

function problemsOf(text: string, more: Readonly<Record<string, string>> = {}) {
  const parsed = parseLesson(
    { 'lesson.md': text, 'account.yaml': account, ...more },
    { glossary, lessons: ['root-in-the-safe'] },
  )
  return parsed.lesson ? [...parsed.problems, ...prove(parsed.lesson, parsed).problems] : parsed.problems
}

describe('an example', () => {
  it.each([
    ['root-in-the-safe', root],
    ['whose-job', whose],
  ])('%s is proved', (_name, text) => expect(problemsOf(text)).toEqual([]))
})

// in which lesson, what is replaced, by what, the code, and the text at which it is told
const faults: readonly (readonly [name: string, lesson: string, from: string, to: string, code: string, at: string])[] =
  [
    ['an unknown kind of question', root, 'kind: many', 'kind: most', 'L102', 'most'],
    [
      'an option without correct',
      root,
      'Closing the account, correct: true',
      'Closing the account',
      'L102',
      '{ id: close',
    ],
    ['two options of one id', root, '{ id: mail, text', '{ id: close, text', 'L104', 'close, text: Changing'],
    ['an answer that is no option', root, 'value: [close, mail]', 'value: [close, post]', 'L104', 'post]'],
    ['an answer of another kind', root, 'value: [close, mail]', 'value: close', 'L102', 'close }'],
    [
      'a check of an unknown question',
      root,
      'answered: root-is-for',
      'answered: root-was-for',
      'L104',
      'root-was-for }',
    ],
    ['nothing said of a wrong option', root, ', why: Rosa does this now.', '', 'L705', '{ id: user'],
    ['no wrong option', root, 'correct: false, why: Rosa does this now.', 'correct: true', 'L704', '- { id: close'],
    ['a misspelt at', root, 'at: { before:', 'at: { befor:', 'L102', 'befor:'],
    [
      'a filter of nothing',
      root,
      '{ before: { eventName: DeleteAccessKey, userIdentity.type: Root } }',
      '{ before: {} }',
      'L102',
      '{} }\n    hints',
    ],
    ['an unknown test of values', root, 'some: { equals: Inactive }', 'some: { equal: Inactive }', 'L102', 'equal:'],
    ['an order with an unknown step', root, 'order: [look, job,', 'order: [look, jobs,', 'L104', 'jobs,'],
    [
      'a way that is the same',
      root,
      '    - name: the job first\n      order: [look, job, keeper, factor, key, call]\n',
      '    - name: the job first\n',
      'L102',
      'name: the job first',
    ],
    [
      'an order that does not get there',
      root,
      'order: [look, job, keeper, factor, key, call]',
      'order: [key]',
      'L501',
      'name: the job first',
    ],
    [
      'a device that is none',
      root,
      'with: { device: passkey, name: drawer }',
      'with: { device: paskey, name: drawer }',
      'L102',
      'paskey',
    ],
    [
      'somebody unknown in after',
      root,
      'after:\n        - { as: root',
      'after:\n        - { as: nobody',
      'L102',
      'nobody',
    ],
    [
      'a decision that goes otherwise',
      root,
      'options: [allow, explicitDeny, implicitDeny]',
      'options: [explicitDeny, implicitDeny]',
      'L203',
      '[explicitDeny',
    ],
    ['a term that the glossary lacks', root, '{of="root user"}', '{of="rot user"}', 'L104', ':term[root]'],
    ['an image that is not there', root, 'Delete it.\n\n## Whom', '![a key](key.svg)\n\n## Whom', 'L104', '![a key]'],
    [
      'a lesson before it that is not there',
      root,
      'objectives:',
      'requires: [nothing]\nobjectives:',
      'L104',
      'nothing]',
    ],
    [
      'a mistake that nobody is told of',
      root,
      '        say: Tom became an administrator, too. Look at who got the policy.\n',
      '        say: Tom became an administrator, too. Look at who got the policy.\n        x: 1\n',
      'L102',
      'x: 1',
    ],
    [
      'a near miss without a way back',
      root,
      'state: { path: root.accessKeys, count: { eq: 0 } }\n            - not',
      'state: { path: root.email, exists: false }\n            - not',
      'L801',
      'name: the key before',
    ],
    [
      'a sentence that is long',
      root,
      'Leave Tom as he is.',
      'Leave Tom as he is because he is new here and does not yet know what all of these many words on the screen mean.',
      'L905',
      'id: keeper',
    ],
    ['more to read than there is time', root, 'minutes: 20', 'minutes: 1', 'L904', '1\nlevel'],
    ['an unknown kind of activity', whose, 'kind: sort\n', 'kind: heap\n', 'L102', 'heap'],
    ['a bin that is not there', whose, 'in: [both]', 'in: [bth]', 'L104', 'bth]'],
    ['a word on a bin that is not there', whose, 'why: { aws: Your people', 'why: { asw: Your people', 'L104', 'asw:'],
    [
      'an item in no bin of the answer',
      whose,
      'reader: you, staff: both } } ]\n  moves',
      'reader: you, staff: they } } ]\n  moves',
      'L104',
      'they }',
    ],
    ['an item that is not there', whose, 'value: { ec2: os', 'value: { ec3: os', 'L104', 'ec3: os'],
    ['two items of one id', whose, '{ id: disk, text', '{ id: door, text', 'L104', 'door, text: Shredding'],
    [
      'a word that is missing',
      whose,
      ', both: The tools come from AWS but the patch is yours.',
      '',
      'L705',
      '{ id: guest',
    ],
    [
      'an empty bin',
      whose,
      'in: [both], right: Each side has people., why: { aws: Your people can leak a key., you: AWS has people as well. }',
      "in: [you], why: { '*': Look again. }",
      'L706',
      '{ id: both',
    ],
    [
      'a check of an unknown activity',
      whose,
      'sorted: { activity: own-words }',
      'sorted: { activity: my-words }',
      'L104',
      'my-words }',
    ],
    ['a percentage above a hundred', whose, 'correct: all', 'correct: { gte: 101 }', 'L102', '101'],
    ['a field that is empty', whose, 'min: 3', 'min: 0', 'L102', '0 } ]'],
    ['a near miss that is right', whose, 'guest: aws, reader', 'guest: you, reader', 'L601', 'name: the usual'],
    ['an answer in the wrong order', whose, '[fence, hall, rack]', '[hall, fence, rack]', 'L302', 'id: matched'],
    [
      'an idle answer',
      whose,
      '    - { answer: own-words, value: { mine: Backups } }',
      '    - { answer: own-words, value: { mine: Backups } }\n    - { answer: how-many, value: 2 }',
      'L401',
      '{ answer: how-many',
    ],
    [
      'a number that is none',
      whose,
      '    - { answer: own-words, value: { mine: Backups } }',
      '    - { answer: own-words, value: { mine: Backups } }\n    - { answer: how-many, value: two }',
      'L102',
      'two }',
    ],
  ]

describe('a planted fault is told at its place', () => {
  it.each(faults)('%s', (_name, lesson, from, to, code, at) => {
    const faulty = lesson.replace(from, () => to)
    expect(faulty).not.toBe(lesson)
    const before = faulty.slice(0, faulty.indexOf(at)).split('\n')
    const found = problemsOf(faulty).filter((problem) => problem.code === code)
    expect(found.map(({ line, column }) => ({ line, column }))).toContainEqual({
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    })
    expect(found[0]).toMatchObject({ file: 'lesson.md', message: expect.any(String), suggestion: expect.any(String) })
  })
})

describe('rules in a file beside the lesson', () => {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(whose) ?? []
  it('are read', () => expect(problemsOf(body, { 'lesson.yaml': front })).toEqual([]))
  it('may be a part of them', () => {
    const [head = '', proof = ''] = front.split(/(?=^proof:)/m)
    expect(problemsOf(`---\n${head}---\n${body}`, { 'lesson.yaml': proof })).toEqual([])
  })
  it('stand in one place only', () => {
    expect(problemsOf(whose, { 'lesson.yaml': '# mine\nminutes: 8\n' })).toMatchObject([
      { file: 'lesson.yaml', line: 2, column: 1, code: 'L102' },
    ])
  })
  it('have their places in that file', () => {
    expect(problemsOf(body, { 'lesson.yaml': front.replace('minutes: 8', 'minutes: many') })).toMatchObject([
      { file: 'lesson.yaml', line: 6, column: 10, code: 'L102' },
    ])
  })
})

describe('a translation', () => {
  const german = (texts: string, body = '') =>
    `---\nformat: 1\nid: whose-job\nof: '1.0.0'\ntexts:\n${texts}\n---\n${body}`
  const translated = whose.replace('account: none', 'locales: { source: en, translations: [de] }\naccount: none')
  const faultsOf = (file: string) =>
    problemsOf(translated, { 'lesson.de.md': file }).map(({ file: name, line, code }) => `${name}:${line} ${code}`)
  it('may be unfinished', () => expect(faultsOf(german("  title: 'Wer macht das?'"))).toEqual(['lesson.md:9 L901']))
  it('has no other texts and no rules', () => {
    expect(faultsOf(german('  goal.nothing: Nichts'))).toEqual(['lesson.de.md:6 L902'])
    expect(faultsOf(german('  title: Wer\nsteps: []'))).toEqual(['lesson.de.md:7 L102'])
  })
  it('has the steps and the code of the lesson', () => {
    expect(faultsOf(german('  title: Wer', '\n## Linie {#strich}\n'))).toEqual(['lesson.de.md:9 L902'])
    expect(faultsOf(german('  title: Wer', '\n## Linie {#line}\n\n```aws run\naws s3 ls\n```\n'))).toEqual([
      'lesson.de.md:9 L903',
    ])
  })
  it('is there, and is named', () => {
    expect(problemsOf(translated)).toMatchObject([{ code: 'L104', line: 9 }])
    expect(problemsOf(whose, { 'lesson.fr.md': '' })).toMatchObject([{ code: 'L104' }])
  })
})
