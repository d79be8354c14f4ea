// Condition keys: those that every chosen action knows, then the global ones, then those that only some know.

import { type ConditionKey, fitsKeyType, keysCommonTo, operatorParts } from '#engine'
import { chosenActions } from './chosen.ts'
import { member } from './elements.ts'
import type { Offer, Offering } from './types.ts'

export const keys: Offering = ({ siblings, statement, inside: [operator = ''] }, { catalog }) => {
  const actions = chosenActions(statement, catalog)
  const common = keysCommonTo(actions)
  const some = actions.flatMap((action) => action.keys)
  const rows: readonly (readonly [readonly ConditionKey[], string, boolean])[] = [
    [common, actions.length === 1 ? 'this action has it' : 'all of these actions have it', false],
    [catalog.globalKeys, 'in most requests', false],
    [some, 'not all of these actions have it', true],
  ]
  const seen = new Set<string>()
  return rows.flatMap(([group, says, late]) =>
    group.flatMap((key): readonly Offer[] => {
      if (seen.has(key.name) || Object.hasOwn(siblings, key.name)) return []
      seen.add(key.name)
      const fits = fitsKeyType(operatorParts(operator).operator, key.type)
      const detail = `${TYPES[key.type.replace('ArrayOf', '')] ?? 'text'}${key.type.startsWith('ArrayOf') ? ', a list' : ''}; ${fits ? says : `does not fit ${operator}`}`
      return [{ ...keyMember(key), kind: 'key', detail, ...((late || !fits) && { last: true }) }]
    }),
  )
}

export const TYPES: Readonly<Record<string, string>> = {
  String: 'text',
  Bool: 'true or false',
  Numeric: 'number',
  Date: 'date',
  ARN: 'ARN',
  IPAddress: 'IP address',
  Binary: 'binary',
}

/** In `aws:RequestTag/${TagKey}` the tag's name is to be filled in. */
function keyMember({ name }: ConditionKey): Pick<Offer, 'label' | 'insert' | 'snippet' | 'again'> {
  const hole = /\$\{([^}]*)\}|<([^>]*)>|(?<=\/)(tag-key)$/.exec(name)
  if (!hole) return member(name, '"$1"')
  const blank = hole[1] ?? hole[2] ?? hole[3] ?? ''
  return { label: name, insert: `"${name.slice(0, hole.index)}\${1:${blank}}": "$2"`, snippet: true }
}
