// What a piece of a policy means, in Markdown. Pure but for the descriptions, which come when they are asked for.

import { operatorParts } from '#engine'
import { elementDetail } from '../complete/elements.ts'
import { OPERATOR_WORDS } from '../complete/operatorWords.ts'
import { type Place, placeAt, type Slot } from '../complete/place.ts'
import type { Known } from '../complete/types.ts'
import { actionHover } from './action.ts'
import { arnHover } from './arn.ts'
import { keyHover } from './key.ts'
import { principalHover } from './principal.ts'
import { type Context, variableHover } from './variable.ts'

export interface Hover {
  readonly offset: number
  readonly length: number
  readonly lines: readonly string[] // paragraphs of Markdown
}
export interface Asked extends Known {
  readonly context: Context // of the request in the evaluation
  /** Of an action or a condition key; the empty text where AWS gives none. */
  readonly describe: (service: string, name: string) => Promise<string>
}

type Saying = (text: string, asked: Asked, place: Place) => readonly string[] | Promise<readonly string[]>

const SAYINGS: Readonly<Partial<Record<Slot, Saying>>> = {
  policyElement: (text) => elementHover(text),
  statementElement: (text) => elementHover(text),
  effect: (text) => [
    text === 'Deny'
      ? '**Deny** forbids what the statement says. It wins over every Allow.'
      : '**Allow** grants what the statement says, unless something forbids it.',
  ],
  action: (text, asked) => actionHover(text, asked),
  resource: (text, asked) => arnHover(text, asked.catalog),
  principalName: (text, asked, { inside: [kind = ''] }) => principalHover(text, kind, asked.names),
  principal: (text, asked) => principalHover(text, 'AWS', asked.names),
  operator: (text) => operatorHover(text),
  key: (text, asked, place) => keyHover(text, asked, place),
  value: (text, asked) => (text.startsWith('arn:') ? arnHover(text, asked.catalog) : []),
}

export async function hoverAt(text: string, offset: number, asked: Asked): Promise<Hover | null> {
  const place = placeAt(text, offset)
  if (!place?.token.quoted) return null
  const { token, slot } = place
  const said = token.whole
  const variable = slot === 'resource' || slot === 'value' ? variableHover(said, offset - token.offset, asked) : null
  if (variable) return { offset: token.offset + variable.offset, length: variable.length, lines: variable.lines }
  const lines = await (SAYINGS[slot]?.(said, asked, place) ?? [])
  return lines.length > 0 ? { offset: token.offset, length: token.length, lines } : null
}

function elementHover(name: string): readonly string[] {
  const detail = elementDetail(name)
  return detail === undefined ? [] : [`**${name}** ${detail}`]
}

/** With its truth table, the missing key included: that is where most are wrong about it. */
function operatorHover(name: string): readonly string[] {
  const { operator, set, ifExists } = operatorParts(name)
  const words = OPERATOR_WORDS[operator]
  if (!words) return []
  const negated = words.negated === true
  if (operator === 'Null') return [`**Null** ${words.means}`]
  const missing = ifExists || set === 'ForAllValues' || (negated && set !== 'ForAnyValue')
  const several =
    set === 'ForAllValues'
      ? ['Every value of the request has to fit. A request without any passes.']
      : set === 'ForAnyValue'
        ? ['One value of the request that fits is enough.']
        : []
  return [
    `**${name}** ${words.means}`,
    ...several,
    [
      '| In the request | This condition |',
      '| --- | --- |',
      `| a value that the policy names | ${negated ? 'does not hold' : 'holds'} |`,
      `| another value | ${negated ? 'holds' : 'does not hold'} |`,
      `| no such key | ${missing ? 'holds' : 'does not hold'} |`,
    ].join('\n'),
  ]
}
