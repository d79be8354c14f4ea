// What makes an engine slow when it can be made slow: patterns that invite to go back, and documents of any size.

import { calls } from './calls.ts'
import { medianOf } from './median.ts'
import { compile, evaluate, parsePolicy, type PolicySet, type Request } from '#engine'

export interface Trap {
  readonly name: string
  readonly ms: number
  readonly goalMs?: number
  readonly perStatementUs?: number
}

const TIMES = 3_000
const account = { id: '111122223333' }
const asked: Request = {
  principal: { kind: 'user', arn: 'arn:aws:iam::111122223333:user/mara' },
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::orchard/a.jpg',
  accounts: { principal: account, resource: account },
  context: {},
}

const statement = { Effect: 'Allow', Action: '*', Resource: '*' }
const document = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement })
const own = (found: unknown): PolicySet => ({
  identity: [{ id: 'own', name: 'own', type: 'identity', document: found }],
})
const onResource = (found: object): PolicySet => ({
  identity: [],
  resource: { id: 'resource', name: 'resource', type: 'resource', document: found },
})

export function traps(): readonly Trap[] {
  return [...calls(), ...patterns(), ...growth(), ...giant()]
}

const shapes: Readonly<Record<string, string>> = {
  '(a*)^k b': `${'a*'.repeat(TIMES)}b`,
  '(*?)^k': '*?'.repeat(TIMES),
}
type Place = (pattern: string, text: string) => readonly [Request, PolicySet]
const places: Readonly<Record<string, Place>> = {
  Action: (pattern, text) => [
    { ...asked, action: `s3:${text}` },
    own(document({ ...statement, Action: `s3:${pattern}` })),
  ],
  Resource: (pattern, text) => [
    { ...asked, resource: `arn:aws:s3:::${text}` },
    own(document({ ...statement, Resource: `arn:aws:s3:::${pattern}` })),
  ],
  Condition: (pattern, text) => [
    { ...asked, context: { 's3:prefix': text } },
    own(document({ ...statement, Condition: { StringLike: { 's3:prefix': pattern } } })),
  ],
  Principal: (pattern, text) => [
    { ...asked, principal: { kind: 'user', arn: `arn:aws:iam::111122223333:user/${text}` } },
    onResource(document({ ...statement, Principal: { AWS: `arn:aws:iam::111122223333:user/${pattern}` } })),
  ],
}

function patterns(): readonly Trap[] {
  return Object.entries(places).flatMap(([place, at]) =>
    Object.entries(shapes).map(([name, pattern]) => {
      const [request, policies] = at(pattern, 'a'.repeat(4_000))
      return {
        name: `${name}, k = 3,000, in ${place}`,
        ms: millisecondsOf(() => evaluate(request, policies)),
        goalMs: 5,
      }
    }),
  )
}

/** The last statement of one policy matches; each of the others has to be looked at. */
function growth(): readonly Trap[] {
  return [10, 100, 1_000, 10_000].flatMap((count) => {
    const others = Array.from({ length: count - 1 }, (_, index) => ({
      ...statement,
      Action: [`s3:PutObject${index}`, 's3:List*'],
      Resource: `arn:aws:s3:::orchard/${index}/*`,
    }))
    const policies = own(
      document(...others, { ...statement, Action: 's3:GetObject', Resource: 'arn:aws:s3:::orchard/*' }),
    )
    const { decide } = compile(policies)
    const row = (mode: string, work: () => unknown): Trap => {
      const ms = millisecondsOf(work)
      return { name: `${count.toLocaleString('en')} statements, ${mode}`, ms, perStatementUs: (ms * 1_000) / count }
    }
    return [row('trace', () => evaluate(asked, policies)), row('decision', () => decide(asked))]
  })
}

function giant(): readonly Trap[] {
  const sized = (index: number) => ({
    Sid: `Statement${index}`,
    Effect: 'Allow',
    Action: ['s3:PutObject', 's3:ListBucket'],
    Resource: `arn:aws:s3:::orchard/${index}/*`,
  })
  const text = JSON.stringify(document(...Array.from({ length: 8_600 }, (_, index) => sized(index))))
  const read = () => parsePolicy(text, 'identity').document
  const found = read()
  const name = `${(text.length / 1e6).toFixed(1)} MB policy of 8,600 statements`
  return [
    { name: `${name}, read and judged`, ms: millisecondsOf(() => evaluate(asked, own(read()))), goalMs: 100 },
    { name: `${name}, judged the first time`, ms: millisecondsOf(() => evaluate(asked, own({ ...found }))) },
  ]
}

/** The median of some runs, warmed up. */
function millisecondsOf(work: () => unknown): number {
  const times: number[] = []
  const end = performance.now() + 400
  for (let run = 0; run < 5 || (run < 200 && performance.now() < end); run++) {
    const start = performance.now()
    work()
    times.push(performance.now() - start)
  }
  return medianOf(times)
}
