import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type * as z from 'zod/mini'
import { findOperation, operationNames, type World, worldFrom } from '#account'
import { linesOf, runLine, toLine } from '#cli'

const starter: unknown = parse(readFileSync(new URL('../../lessons/fixtures/starter.yaml', import.meta.url), 'utf8'))
const { world } = worldFrom(starter) as { world: World }

// Values of one operation; a fault of the shell or of a kind of option is the same in all of them.
const RUNS = 4

const odd = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '-',
    '--',
    '--user-name',
    '--region=x y',
    '-5',
    'help',
    '#',
    "it's",
    '"',
    '\\',
    '\\\n',
    'a\nb\r\n\tc',
    '$HOME `id` $(id) !! *',
    '~',
    '[',
    '文',
  ),
  fc.json(),
  fc.json().map((text) => JSON.stringify(JSON.parse(text), null, 2)),
)

/** Any value of a schema's type; its lengths and patterns do not matter to a command line. */
function valuesOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  switch (def.type) {
    case 'string':
      // A text that names a file is always read as one, by `aws` too.
      return odd.filter((text) => !/^fileb?:\/\//.test(text))
    case 'number':
      return fc.integer()
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'array':
      return fc.array(valuesOf(def.element), { maxLength: 3 })
    case 'optional':
      return valuesOf(def.innerType)
    case 'object': {
      const members = Object.entries(def.shape)
      return fc.record(Object.fromEntries(members.map(([name, member]) => [name, valuesOf(member)])), {
        noNullPrototype: true,
        requiredKeys: members.filter(([, member]) => member._zod.def.type !== 'optional').map(([name]) => name),
      })
    }
    case 'record':
      return fc.dictionary(
        odd.filter((key) => key !== '__proto__'),
        valuesOf(def.valueType),
        { maxKeys: 3, noNullPrototype: true },
      )
    case 'lazy':
      // A type that holds itself: one value will do.
      return fc.constant({ S: 'text' })
    case 'unknown':
      // Settings that are kept as they are sent.
      return fc.constant('text')
    default:
      throw new Error(`no values for ${def.type}`)
  }
}

describe('toLine', () => {
  it.each(operationNames())('gives a line that makes the same call of %s, whatever the values', (operation) => {
    const { input: schema } = findOperation(operation) ?? {}
    if (!schema) throw new Error(`no operation ${operation}`)
    fc.assert(
      fc.property(valuesOf(schema), (input) => {
        const call = { operation, input: input as Record<string, unknown> }
        const line = toLine(call)
        expect(runLine(world, { identity: 'user/ana' }, line).call).toEqual(call)
        expect(linesOf(`${line}\n${line}`)).toEqual([line, line])
      }),
      { numRuns: RUNS },
    )
  })

  it.each([
    ['s3.ListObjectsV2', { Bucket: 'pinebox-photos' }, 'aws s3api list-objects-v2 --bucket pinebox-photos'],
    [
      's3.GetObject',
      { Bucket: 'b', Key: 'photos/dawn.jpg' },
      'aws s3api get-object --bucket b --key photos/dawn.jpg dawn.jpg',
    ],
    ['s3.GetObject', { Bucket: 'b', Key: '*/' }, "aws s3api get-object --bucket b --key '*/' outfile"],
    ['iam.GetUser', { UserName: '-x' }, 'aws iam get-user --user-name=-x'],
    ['iam.ListPolicies', { OnlyAttached: false }, 'aws iam list-policies --no-only-attached'],
    [
      'iam.CreateUser',
      { UserName: 'o', Tags: [{ Key: 'a', Value: "it's" }] },
      String.raw`aws iam create-user --user-name o --tags '[{"Key":"a","Value":"it'\''s"}]'`,
    ],
  ])('writes %s %j as a person would', (operation, input, line) => {
    expect(toLine({ operation, input })).toBe(line)
  })
})

describe('linesOf', () => {
  it.each([
    ['two lines', 'aws a\naws b\n', ['aws a', 'aws b', '']],
    ['a quote over two lines', "aws 'a\nb'\naws c", ["aws 'a\nb'", 'aws c']],
    ['a backslash at the end', 'aws a \\\n  b\naws c', ['aws a \\\n  b', 'aws c']],
    ['a remark with an apostrophe', "# ana's\naws a", ["# ana's", 'aws a']],
    ['a quote that is never closed', "aws 'a\nb", ["aws 'a\nb"]],
  ])('splits %s', (_name, script, lines) => {
    expect(linesOf(script)).toEqual(lines)
  })
})
