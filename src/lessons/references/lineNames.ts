// What lines name: operations, questions, the options and bins of an answer, the input of a step in the console.

import { consoleActions, findOperation, operationNames } from '#account'
import { addIssues, type Add } from '../issues.ts'
import type { RawCall, RawLine } from '../schema/lines.ts'
import type { RawActivity, RawQuestion } from '../schema/questions.ts'
import type { Path, ReadYaml } from '../yaml.ts'
import type { Names, Tell } from './names.ts'

export function checkCall(
  { as, api, with: input = {} }: RawCall,
  path: Path,
  yaml: ReadYaml,
  add: Add,
  tell: Tell,
): void {
  tell.mustExist(as, [...path, 'as'])
  const operation = findOperation(api)
  if (!operation) tell.mustBe('operation', api, operationNames(), [...path, 'api'])
  else addIssues(operation.input.safeParse(input).error?.issues ?? [], [...path, 'with'], yaml, add)
}

export function checkLine(line: RawLine, path: Path, names: Names, yaml: ReadYaml, add: Add, tell: Tell): void {
  if ('answer' in line) {
    tell.mustBe('question', line.answer, [...names.questions, ...names.activities], path)
    const asked = Object.hasOwn(names.asked, line.answer) ? names.asked[line.answer] : undefined
    if (asked) checkAnswer(line.value, asked, [...path, 'value'], yaml, add, tell)
  }
  if ('api' in line) tell.mustBe('operation', line.api, operationNames(), [...path, 'api'])
  if ('console' in line && Object.hasOwn(consoleActions, line.console)) {
    const { input } = consoleActions[line.console as keyof typeof consoleActions]
    addIssues(input.safeParse(line.with ?? {}).error?.issues ?? [], [...path, 'with'], yaml, add)
  }
}

type Value = Extract<RawLine, { answer: string }>['value']

/** An answer is of the question's kind and names options, items, bins and fields that there are. */
function checkAnswer(
  value: Value,
  asked: RawQuestion | RawActivity,
  path: Path,
  { at }: ReadYaml,
  add: Add,
  { mustBe }: Tell,
): void {
  const wrong = (wanted: string) => add('L102', at(path), `\`value\` should be ${wanted}`, `as \`${asked.id}\` asks`)
  switch (asked.kind) {
    case 'one':
      if (typeof value === 'string') mustBe('option', value, ids(asked.options), path)
      else wrong('the id of an option')
      return
    case 'many':
    case 'order': {
      if (!Array.isArray(value)) return wrong('a list of ids')
      const known = ids(asked.kind === 'many' ? asked.options : asked.items)
      for (const [index, one] of value.entries()) mustBe('option', one, known, [...path, index])
      return
    }
    case 'number':
      if (typeof value !== 'number') wrong('a number')
      return
    case 'decision':
      if (typeof value !== 'string') wrong('a decision or a step of the evaluation')
      return
    case 'note':
    case 'sort':
    case 'match':
    case 'pin': {
      if (typeof value !== 'object' || Array.isArray(value)) return wrong('a map')
      const items = ids(asked.kind === 'note' ? asked.fields : asked.items)
      for (const [item, place] of Object.entries(value)) {
        mustBe('item', item, items, [...path, item], true)
        if (asked.kind !== 'note') mustBe('bin', place, ids(asked.bins), [...path, item])
      }
    }
  }
}

function ids(all: readonly { readonly id: string }[]): readonly string[] {
  return all.map(({ id }) => id)
}
