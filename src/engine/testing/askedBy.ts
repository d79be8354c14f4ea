// Requests that come near a given policy: its own actions, resources and condition values, its wildcards filled in, some
// of them a little different.

import fc from 'fast-check'
import { statementsOf } from '../lint/subject.ts'
import type { Json } from '../policy/flaw.ts'
import type { Request } from '../types.ts'
import { request } from './arbitraries.ts'

export function askedBy(document: Json): fc.Arbitrary<Request> {
  const statements = statementsOf(document)
  const actions = statements
    .flatMap(({ actions: list }) => list.map(({ text }) => text))
    .filter((one) => /\w:/.test(one))
  const resources = statements.flatMap(({ resources: list }) => list.map(({ text }) => text))
  const tests = statements.flatMap(({ conditions }) => conditions)
  const context = fc.record(
    Object.fromEntries(
      tests.map(({ key, values }) => [key, fc.oneof(filled(values.map(({ text }) => text)), fc.constant('other'))]),
    ),
    { requiredKeys: [] },
  )
  return fc
    .tuple(request, filled(actions), filled(resources), context, fc.nat(5))
    .map(([asked, action, resource, given, own]) => ({
      ...asked,
      ...(own < 4 && action !== undefined && { action }),
      ...(own < 5 && resource !== undefined && resource.startsWith('arn:') && { resource }),
      context: {
        ...asked.context,
        ...Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined)),
      },
    })) as fc.Arbitrary<Request>
}

function filled(patterns: readonly string[]): fc.Arbitrary<string | undefined> {
  if (patterns.length === 0) return fc.constant(undefined)
  return fc
    .tuple(fc.constantFrom(...patterns), fc.constantFrom('', 'a', 'Object', 'x/y'))
    .map(([pattern, text]) => pattern.replaceAll(/\$\{[^}]*\}|\*/g, text).replaceAll('?', 'b'))
}
