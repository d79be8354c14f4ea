import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { call, findOperation, isOperation, operationNames, type ServiceName, services, type World } from '#account'
import { ana, ben } from '../testAccount.ts'
import { rows as accessanalyzerRows } from './accessanalyzer/testRows.ts'
import { rows as budgetsRows } from './budgets/testRows.ts'
import { rows as cloudtrailRows } from './cloudtrail/testRows.ts'
import { rows as curRows } from './cur/testRows.ts'
import { rows as iamRows } from './iam/testRows.ts'
import { rows as s3Rows } from './s3/testRows.ts'
import { rows as s3controlRows } from './s3control/testRows.ts'
import { rows as stsRows } from './sts/testRows.ts'
import type { TestRow } from './testRow.ts'
import { testWorld } from './testWorld.ts'

const byService: Readonly<Record<ServiceName, Readonly<Record<string, TestRow>>>> = {
  accessanalyzer: accessanalyzerRows,
  budgets: budgetsRows,
  cloudtrail: cloudtrailRows,
  cur: curRows,
  iam: iamRows,
  s3: s3Rows,
  s3control: s3controlRows,
  sts: stsRows,
}
const table = Object.entries(byService).flatMap(([service, rows]) =>
  Object.entries(rows).map(([operation, row]) => ({ name: `${service}.${operation}`, ...row })),
)

function worldAfter(given: TestRow['given'] = []): World {
  return given.reduce((world, [operation, input]) => {
    const { world: after, result } = call(world, ana, operation, input)
    expect(result).toMatchObject({ ok: true })
    return after
  }, testWorld)
}

/** How the services that speak JSON, and those that do not, call what they refuse. */
function wordsOf(name: string) {
  if (findOperation(name)?.headOnly)
    return { denied: { code: '403', status: 403, message: 'Forbidden' }, invalid: { code: '400', status: 400 } }
  const json = /^(accessanalyzer|budgets|cloudtrail|cur)\./.test(name)
  const status = json && !name.startsWith('accessanalyzer.') ? 400 : 403
  return {
    denied: { code: json ? 'AccessDeniedException' : 'AccessDenied', status },
    invalid: { code: json ? 'ValidationException' : 'ValidationError', status: 400 },
  }
}

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

describe.each(table)('$name', ({ name, input, optional = [], actions, output, error, as = ana, given }) => {
  const required = Object.keys(input).filter((member) => !optional.includes(member))
  const { denied, invalid } = wordsOf(name)
  const { headOnly, partly } = findOperation(name) ?? {}

  it('answers who may ask', () => {
    const { result, event, evaluations } = call(worldAfter(given), as, name, input)
    expect(result).toMatchObject(error === undefined ? { ok: true } : { ok: false, error: { code: error } })
    expect(Object.keys(result.ok ? (result.output as object) : {})).toEqual(output)
    expect(evaluations.map(({ permission }) => permission.action)).toEqual(actions)
    expect(event?.readOnly).toBe(findOperation(name)?.readOnly)
  })

  it('refuses who may not, naming the first action', () => {
    // What ben may not do anywhere; only ben is trusted to assume the role, and everybody may ask who they are.
    const caller = as === ben ? { identity: 'user/dan' } : ben
    const { result, evaluations } = call(worldAfter(given), caller, name, input)
    if (actions.length === 0) expect(result.ok).toBe(true)
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
