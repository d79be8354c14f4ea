import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { call, findOperation, isOperation, operationNames, services, type World } from '#account'
import { ana, ben } from '../testAccount.ts'
import { table } from '../testTable.ts'
import type { TestRow } from './testRow.ts'
import { testWorld } from './testWorld.ts'

function worldAfter({
  given = [],
  world: start = testWorld,
}: {
  readonly given?: TestRow['given']
  readonly world?: World | undefined
}): World {
  return given.reduce((world, [operation, input]) => {
    const { world: after, result } = call(world, ana, operation, input)
    expect(result).toMatchObject({ ok: true })
    return after
  }, start)
}

/** How the services that speak JSON, and those that do not, call what they refuse. */
function wordsOf(name: string) {
  if (findOperation(name)?.headOnly)
    return { denied: { code: '403', status: 403, message: 'Forbidden' }, invalid: { code: '400', status: 400 } }
  return WORDS.get(name.split('.')[0] ?? '') ?? OTHERS
}

const JSON_WORDS = {
  denied: { code: 'AccessDeniedException', status: 400 },
  invalid: { code: 'ValidationException', status: 400 },
}
const OTHERS = { denied: { code: 'AccessDenied', status: 403 }, invalid: { code: 'ValidationError', status: 400 } }
const WORDS = new Map([
  ['account', { ...JSON_WORDS, denied: { code: 'AccessDeniedException', status: 403 } }],
  ['accessanalyzer', { ...JSON_WORDS, denied: { code: 'AccessDeniedException', status: 403 } }],
  ['bcm-data-exports', JSON_WORDS],
  ['budgets', JSON_WORDS],
  ['artifact', { ...JSON_WORDS, denied: { code: 'AccessDeniedException', status: 403 } }],
  ['cloudtrail', JSON_WORDS],
  ['cur', JSON_WORDS],
  ['dynamodb', JSON_WORDS],
  [
    'ec2',
    {
      denied: { code: 'UnauthorizedOperation', status: 403 },
      invalid: { code: 'InvalidParameterValue', status: 400 },
    },
  ],
  ['ec2-instance-connect', JSON_WORDS],
  ['events', JSON_WORDS],
  ['ssm', JSON_WORDS],
  ['support', JSON_WORDS],
  ['sns', { denied: { code: 'AuthorizationError', status: 403 }, invalid: { code: 'InvalidParameter', status: 400 } }],
  ['organizations', { ...JSON_WORDS, invalid: { code: 'InvalidInputException', status: 400 } }],
  ['lambda', { ...JSON_WORDS, denied: { code: 'AccessDeniedException', status: 403 } }],
])

function without(input: TestRow['input'], member: string): object {
  return Object.fromEntries(Object.entries(input).filter(([key]) => key !== member))
}

describe('the table of services', () => {
  it.each(Object.entries(services))('lists every operation that has a file: %s', (service, listed) => {
    const files = readdirSync(new URL(`./${service}/`, import.meta.url)).filter((file) => /^[A-Z]\w+\.ts$/.test(file))
    expect(Object.keys(listed).toSorted()).toEqual(files.map((file) => file.replace('.ts', '')).toSorted())
  })
  it('knows its own names and no others', () => {
    expect(table.map(({ name }) => name).toSorted()).toEqual([...operationNames()].toSorted())
    expect(
      ['iam.MakeCoffee', 'iam', '', 'iam.', 'x.CreateUser', 'iam.toString', '__proto__.x'].filter(isOperation),
    ).toEqual([])
  })
})

describe.each(table)('$name', ({ name, input, optional = [], actions, output, error, as = ana, given, world }) => {
  const required = Object.keys(input).filter((member) => !optional.includes(member))
  const { denied, invalid } = wordsOf(name)
  const { headOnly, identify, partly } = findOperation(name) ?? {}

  it('answers who may ask', () => {
    const { result, event, evaluations } = call(worldAfter({ given, world }), as, name, input)
    expect(result).toMatchObject(error === undefined ? { ok: true } : { ok: false, error: { code: error } })
    expect(Object.keys(result.ok ? (result.output as object) : {})).toEqual(output)
    expect(evaluations.map(({ permission }) => permission.action)).toEqual(actions)
    expect(event?.readOnly).toBe(findOperation(name)?.readOnly)
  })

  it('refuses who may not, naming the first action', () => {
    // What ben may not do anywhere; only ben is trusted to assume the role, and everybody may ask who they are.
    const caller = as === ben ? { identity: 'user/dan' } : name === 'sts.GetSessionToken' ? as : ben
    const { result, evaluations } = call(worldAfter({ given, world }), caller, name, input)
    // Whom the call itself tells is nobody else.
    if (actions.length === 0 || identify) expect(result.ok).toBe(true)
    else {
      expect(result).toMatchObject(partly ? { ok: true } : { ok: false, error: denied })
      expect(evaluations[0]?.result.message).toContain(`is not authorized to perform: ${actions[0]}`)
      expect(evaluations[0]?.result.decision).not.toBe('Allow')
    }
  })

  it.each(required)('misses %s', (member) => {
    expect(call(testWorld, ana, name, without(input, member)).result).toMatchObject({
      ok: false,
      error: { ...invalid, ...(!headOnly && { message: `Missing required parameter in input: "${member}"` }) },
    })
  })

  it.each(optional)('can do without %s', (member) => {
    expect(findOperation(name)?.input.safeParse(without(input, member)).success).toBe(true)
  })

  it.each(Object.keys(input))('wants another type for %s', (member) => {
    expect(call(testWorld, ana, name, { ...input, [member]: Symbol('no type of JSON') }).result).toMatchObject({
      ok: false,
      error: invalid,
    })
  })

  it('takes no member that it does not know', () => {
    const { result, evaluations } = call(testWorld, ana, name, { ...input, Shoe: 42 })
    expect(result).toMatchObject({
      ok: false,
      error: { ...invalid, ...(!headOnly && { message: 'Unknown parameter in input: "Shoe"' }) },
    })
    expect(evaluations).toEqual([])
  })
})
