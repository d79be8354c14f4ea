import { below, isObject, type Json } from '../../policy/flaw.ts'
import { awsCheck, EVERYWHERE } from '../check.ts'
import type { Subject } from '../types.ts'

export const DATA_TYPE_MISMATCH = awsCheck({
  code: 'DATA_TYPE_MISMATCH',
  severity: 'error',
  title: 'Data type mismatch',
  why: 'AWS refuses a policy in which an element has another type than the grammar says.',
  message:
    'This has the wrong JSON type here. Write a text in double quotes, a list of texts, or an object, as the element asks.',
  kinds: EVERYWHERE,
  inText: ({ findings }) =>
    findings.flatMap(({ code, pointer, offset, length }) =>
      code === 'NOT_AN_OBJECT' ? [{ pointer, at: { offset, length } }] : [],
    ),
  find: (policy) => mismatches(policy).map((pointer) => ({ pointer })),
})

/** Values that are none of the types that the grammar has at their place. An empty list has checks of its own. */
function mismatches({ document, flaws }: Subject): readonly string[] {
  const wrong = [
    ...(document.Version !== undefined && typeof document.Version !== 'string' ? ['/Version'] : []),
    ...(document.Id !== undefined && typeof document.Id !== 'string' ? ['/Id'] : []),
    ...flaws.flatMap(({ code, pointer }) => (code === 'STATEMENT_NOT_AN_OBJECT' ? [pointer] : [])),
  ]
  const { Statement } = document
  const list: readonly unknown[] = Array.isArray(Statement) ? Statement : [Statement]
  for (const [index, statement] of list.entries())
    if (isObject(statement))
      wrong.push(...inStatement(statement, list === Statement ? `/Statement/${index}` : '/Statement'))
  return wrong
}

function inStatement(statement: Json, pointer: string): readonly string[] {
  const wrong: string[] = []
  const look = (name: string, fits: (value: unknown) => boolean): void => {
    if (Object.hasOwn(statement, name) && !fits(statement[name])) wrong.push(`${pointer}/${name}`)
  }
  for (const name of ['Sid', 'Effect']) look(name, isText)
  for (const name of ['Action', 'NotAction', 'Resource', 'NotResource']) look(name, isTexts)
  for (const name of ['Principal', 'NotPrincipal']) {
    look(name, (value) => isText(value) || isObject(value))
    for (const [type, names] of entriesOf(statement[name]))
      if (!isTexts(names)) wrong.push(below(`${pointer}/${name}`, type))
  }
  look('Condition', isObject)
  for (const [operator, keys] of entriesOf(statement.Condition)) {
    const inside = below(`${pointer}/Condition`, operator)
    if (!isObject(keys)) wrong.push(inside)
    for (const [key, values] of entriesOf(keys)) if (!isScalars(values)) wrong.push(below(inside, key))
  }
  return wrong
}

const isText = (value: unknown): boolean => typeof value === 'string'
const isTexts = (value: unknown): boolean => (Array.isArray(value) ? value.every(isText) : isText(value))
const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)
const isScalars = (value: unknown): boolean => (Array.isArray(value) ? value.every(isScalar) : isScalar(value))
const entriesOf = (value: unknown) => (isObject(value) ? Object.entries(value) : [])
