// A document as the checks see it. Total: what cannot be read is left out here and found by the checks of the grammar.

import type { Catalog } from '../catalog/catalog.ts'
import { isOperator, partsOf } from '../conditions/index.ts'
import { below, isObject, type Json } from '../policy/flaw.ts'
import { grammarFlaws, type Kind } from '../policy/grammar.ts'
import { familyOf } from './find/fitting.ts'
import type { Column, Entry, LintOptions, PrincipalName, Statement, Subject, Test } from './types.ts'

export function subjectOf(text: string, document: Json, options: LintOptions, sound: boolean): Subject {
  const { policyType, resourceType, catalog = NO_CATALOG, account, now } = options
  const kind: Kind = resourceType === TRUST ? 'trust' : policyType
  return {
    text,
    document,
    kind,
    column: COLUMNS[kind],
    resourceType,
    catalog,
    account,
    now,
    sound,
    flaws: grammarFlaws(document, kind),
    statements: statementsOf(document),
  }
}

/** The statements of a document, each with its entries and their places. */
export function statementsOf({ Statement }: Json): readonly Statement[] {
  const list: readonly unknown[] = Array.isArray(Statement) ? Statement : [Statement]
  return list.flatMap((raw, index) =>
    isObject(raw) ? statementOf(raw, list === Statement ? `/Statement/${index}` : '/Statement') : [],
  )
}

const TRUST = 'AWS::IAM::AssumeRolePolicyDocument'

const COLUMNS: Readonly<Record<Kind, Column>> = {
  identity: 'identity',
  boundary: 'identity',
  session: 'identity',
  resource: 'resource',
  endpoint: 'resource',
  trust: 'trust',
  scp: 'scp',
  rcp: 'rcp',
}

const NO_CATALOG: Catalog = {
  prefixes: [],
  globalKeys: [],
  service: () => undefined,
  action: () => undefined,
  expand: () => [],
  key: () => undefined,
  resourcesOf: () => undefined,
}

function statementOf(raw: Json, pointer: string): Statement {
  return {
    raw,
    pointer,
    effect: raw.Effect,
    actions: ['Action', 'NotAction'].flatMap((element) => entries(raw, element, pointer)),
    resources: ['Resource', 'NotResource'].flatMap((element) => entries(raw, element, pointer)),
    principals: ['Principal', 'NotPrincipal'].flatMap((element) => principals(raw[element], element, pointer)),
    conditions: testsOf(raw.Condition, `${pointer}/Condition`),
  }
}

function entries(raw: Json, element: string, pointer: string): readonly Entry[] {
  return each(raw[element], `${pointer}/${element}`).flatMap(({ raw: text, pointer: here }) =>
    typeof text === 'string' ? { text, element, pointer: here } : [],
  )
}

function principals(value: unknown, element: string, pointer: string): readonly PrincipalName[] {
  if (value === '*') return [{ type: 'AWS', text: '*', element, pointer: `${pointer}/${element}` }]
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([type, names]) =>
    each(names, below(`${pointer}/${element}`, type)).flatMap(({ raw: text, pointer: here }) =>
      typeof text === 'string' ? { type, text, element, pointer: here } : [],
    ),
  )
}

function testsOf(condition: unknown, pointer: string): readonly Test[] {
  if (!isObject(condition)) return []
  return Object.entries(condition).flatMap(([operatorName, keys]) => {
    if (!isObject(keys)) return []
    const { operator, set, ifExists } = partsOf(operatorName)
    const operatorPointer = below(pointer, operatorName)
    return Object.entries(keys).map(([key, raw]) => ({
      operatorName,
      operator,
      family: isOperator(operator) ? familyOf(operator) : undefined,
      negated: operator.includes('Not'),
      like: /^(String(Not)?Like|Arn)/.test(operator),
      set,
      ifExists,
      key,
      lowerKey: key.toLowerCase(),
      raw,
      values: each(raw, below(operatorPointer, key)).flatMap((one) =>
        typeof one.raw === 'string' || typeof one.raw === 'number' || typeof one.raw === 'boolean'
          ? { text: String(one.raw), raw: one.raw, pointer: one.pointer }
          : [],
      ),
      operatorPointer,
      pointer: below(operatorPointer, key),
    }))
  })
}

/** One value may stand alone where a list is meant. */
function each(value: unknown, pointer: string): readonly { readonly raw: unknown; readonly pointer: string }[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) return [{ raw: value, pointer }]
  return value.map((raw: unknown, index) => ({ raw, pointer: `${pointer}/${index}` }))
}
