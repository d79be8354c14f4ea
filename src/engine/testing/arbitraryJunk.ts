// What no policy should be and somebody will paste: any text, any JSON, and good policies with something broken in them.

import fc from 'fast-check'
import type { Principal, Request } from '../types.ts'
import { documentsFor, request } from './arbitraries.ts'

/** Any text, lone surrogates and control characters included. */
export const anyText = fc.string({ unit: 'binary', maxLength: 60 })

const SCRAPS = [
  ['{', '}', '[', ']', '"', ',', ':', '\\', '\\u12', "'", '//', '/* x', '#', '-0', '1e400', 'null', 'tru', '\u0000'],
  ['\uFEFF', '\uD800', '\u202E', '\u00A0', '${', '${aws:', '${*}', "${a, '", '*', '?', '**', '(', ')+', '__proto__'],
  ['"Effect":', '"Effect":"Deny"', '"Action":[]', '"Condition":{"Null":{}}', '{"AWS":"*"}', '\n', ' '],
].flat()
const scrap = fc.constantFrom(...SCRAPS)

export const anyJson = fc.jsonValue({ maxDepth: 4 })

/** A good document; of any type, for any request. */
export const goodDocument: fc.Arbitrary<object> = request.chain((asked) =>
  documentsFor(asked).map(
    ({ identity = [], resource, scps = [], rcps = [] }) =>
      resource ?? scps.flat()[0] ?? rcps.flat()[0] ?? identity[0] ?? {},
  ),
)

/** The text of a good policy with up to three pieces cut out, doubled or put in. */
export const mangledText: fc.Arbitrary<string> = fc
  .tuple(
    goodDocument.map((document) => JSON.stringify(document, null, 1)),
    fc.array(fc.tuple(fc.nat(), fc.nat(20), fc.oneof(scrap, fc.constant(undefined), fc.constant(''))), {
      maxLength: 3,
    }),
  )
  .map(([text, edits]) =>
    edits.reduce((all, [place, length, put]) => {
      const at = place % (all.length + 1)
      return all.slice(0, at) + (put ?? all.slice(at, at + length).repeat(2)) + all.slice(at + length)
    }, text),
  )

/** As JSON, separated by blanks. */
const ODD =
  'null true 0 -0 1e308 "" "*" "**" ":" "s3" "(" "${" "${}" "arn:" "arn:aws:s3:::" "/" [] {} [[]] [null] ["*",7] ' +
  '{"AWS":[]} {"AWS":{}} {"":""} {"StringLike":null} {"Null":{"":[]}} {"__proto__":{"x":1}} {"constructor":"x"} ' +
  '{"ForAnyValue:":{"k":""}} {"IfExists":{"k":1}}'
const odd = fc.oneof(fc.constantFrom(...ODD.split(' ').map((json) => JSON.parse(json) as unknown)), anyJson)

/** A good document with any one of its parts replaced or removed. */
export const mangledDocument: fc.Arbitrary<unknown> = mangled(goodDocument)
/** A good request, the same. */
export const mangledRequest: fc.Arbitrary<unknown> = mangled(request)

function mangled(good: fc.Arbitrary<object>): fc.Arbitrary<unknown> {
  return fc.tuple(good, fc.nat(), fc.option(odd)).map(([whole, nth, put]) => {
    const count = { left: nth % (sizeOf(whole) + 1) }
    return replaced(whole, count, put)
  })
}

function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, one) => sum + sizeOf(one), 1)
}

function replaced(value: unknown, count: { left: number }, put: unknown): unknown {
  if (count.left-- === 0) return put
  if (Array.isArray(value)) return value.map((one) => replaced(one, count, put))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, count, put)]))
}

const name = fc.oneof(anyText, scrap, fc.constantFrom('s3:GetObject', 'arn:aws:s3:::b/k', '__proto__', 'constructor'))
const tags = fc.dictionary(name, name, { maxKeys: 2 })
const principal: fc.Arbitrary<Principal> = fc.oneof(
  fc.record({ kind: fc.constant('root'), arn: name }),
  fc.record({ kind: fc.constant('user'), arn: name, id: name, tags, mfa: fc.boolean(), tokenIssueTime: name }),
  fc.record({ kind: fc.constantFrom('roleSession', 'serviceLinkedRole'), arn: name, roleArn: name, id: name, tags }),
  fc.record({ kind: fc.constant('federatedUser'), arn: name, issuerArn: name, tags }),
  fc.record({ kind: fc.constant('service'), service: name }),
  fc.record({ kind: fc.constant('federatedIdentity'), provider: name }),
  fc.record({ kind: fc.constant('anonymous') }),
)

/** A request of the right shape with any text in it. */
export const anyRequest: fc.Arbitrary<Request> = fc.record({
  principal,
  action: name,
  resource: name,
  accounts: fc.record({ principal: fc.record({ id: name, orgId: name }), resource: fc.record({ id: name }) }),
  context: fc.dictionary(name, fc.oneof(name, fc.array(name, { maxLength: 2 }), fc.constant(null)), { maxKeys: 4 }),
})
