import { describe, expect, it } from 'vitest'
import { find } from './find.ts'

const entries = [
  { id: 'a', group: 'Lessons', name: '1.1 Make your first request', about: 'A user asks, and is refused.' },
  { id: 'b', group: 'Lessons', name: '2.1 Groups', about: 'Users who share policies.', words: 'Least privilege' },
  { id: 'c', group: 'Console', name: 'IAM Users', about: 'Who can sign in.' },
  { id: 'd', group: 'Glossary', name: 'user', about: 'Somebody with a name of their own.' },
  ...Array.from({ length: 9 }, (_, n) => ({ id: `m${n}`, group: 'Many', name: `many ${n}`, about: '' })),
]

describe('find', () => {
  const cases: readonly (readonly [what: string, sought: string, ids: readonly string[]])[] = [
    ['the name that begins with the word first, then names with it, then texts', 'user', ['d', 'c', 'a', 'b']],
    ['all words count, in any order', 'request first', ['a']],
    ['large and small letters are the same, and spaces around do not matter', '  GROUPS ', ['b']],
    ['what is searched but not shown', 'privilege', ['b']],
    ['a number of a lesson', '2.1', ['b']],
    ['the inside of a word of the name', 'roup', ['b']],
    ['nothing', 'zebra', []],
    ['one word that fits is not enough', 'user zebra', []],
    ['at most six of a group', 'many', ['m0', 'm1', 'm2', 'm3', 'm4', 'm5']],
  ]
  for (const [what, sought, ids] of cases)
    it(what, () => {
      expect(find(entries, sought).flatMap(({ options }) => options.map(({ id }) => id))).toEqual(ids)
    })
})
