import { describe, expect, it } from 'vitest'
import { askFor } from '#account'
import { testWorld } from '../testWorld.ts'
import { AS_IT_IS, supposing, type WhatIf } from './whatIf.ts'

const world = testWorld()
const photo = 'arn:aws:s3:::photos/a.jpg'
const note = 'arn:aws:s3:::notes/a.txt'

function decided(user: string, resource: string, whatIf: Partial<WhatIf>) {
  const evaluation = askFor(world, { identity: `user/${user}` }, { action: 's3:GetObject', resource })
  return evaluation && supposing(evaluation, { ...AS_IT_IS, ...whatIf }).result.decision
}

describe('supposing', () => {
  it.each([
    ['nothing', 'eve', photo, {}, 'ExplicitDeny'],
    ['the policy that forbids gone', 'eve', photo, { excluded: ['user/eve/inline/No'] }, 'Allow'],
    [
      'what allows gone as well',
      'eve',
      photo,
      { excluded: ['user/eve/inline/No', 'user/eve/inline/Own'] },
      'ImplicitDeny',
    ],
    ['a boundary', 'dan', photo, {}, 'ImplicitDeny'],
    ['no boundary', 'dan', photo, { excluded: ['arn:aws:iam::111122223333:policy/Limit'] }, 'Allow'],
    ['no bucket policy', 'cai', note, { excluded: ['bucket/notes'] }, 'Allow'],
    ['a policy that is not there', 'cai', note, { excluded: ['bucket/other'] }, 'ExplicitDeny'],
  ] as const)('%s', (_title, user, resource, whatIf, wanted) => expect(decided(user, resource, whatIf)).toBe(wanted))

  it('puts a key of any case in place of the one that AWS fills in', () => {
    const evaluation = askFor(world, { identity: 'user/ana' }, { action: 's3:GetObject', resource: photo })
    if (!evaluation) return expect.unreachable()
    const { context } = supposing(evaluation, { ...AS_IT_IS, context: { 'aws:sourceip': '198.51.100.1' } }).request
    expect(Object.entries(context).filter(([key]) => key.toLowerCase() === 'aws:sourceip')).toEqual([
      ['aws:sourceip', '198.51.100.1'],
    ])
  })
})
