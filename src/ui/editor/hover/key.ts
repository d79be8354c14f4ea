import { isMultivalued } from '#engine'
import { chosenActions } from '../complete/chosen.ts'
import { TYPES } from '../complete/keys.ts'
import type { Place } from '../complete/place.ts'
import type { Asked } from './hoverAt.ts'
import { valueIn } from './variable.ts'

export async function keyHover(text: string, asked: Asked, { statement }: Place): Promise<readonly string[]> {
  const { catalog, context, describe } = asked
  const key = catalog.key(text)
  if (!key) return []
  const actions = chosenActions(statement, catalog)
  const global = catalog.globalKeys.some(({ name }) => name === key.name)
  const knowing = actions.filter(({ keys }) => keys.some(({ name }) => name === key.name))
  const present = valueIn(context, text)
  const [prefix = ''] = text.split(':')
  return [
    `**${key.name}** · ${TYPES[key.type.replace('ArrayOf', '')] ?? ''}${isMultivalued(key) ? ', a list: use ForAnyValue or ForAllValues' : ''}`,
    global ? '' : await describe(prefix.toLowerCase(), key.name),
    global || actions.length === 0
      ? ''
      : knowing.length === actions.length
        ? 'Every action of this statement has it.'
        : `${knowing.length} of the ${actions.length} actions of this statement have it. For the others it is missing.`,
    present === undefined
      ? 'The request in the evaluation does not have it.'
      : `In the request in the evaluation: ${present}.`,
  ].filter(Boolean)
}
