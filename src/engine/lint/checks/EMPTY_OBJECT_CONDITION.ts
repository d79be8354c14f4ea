import { below, isObject } from '../../policy/flaw.ts'
import { awsCheck, EVERYWHERE } from '../check.ts'
import { remove, safeRepair } from '../edits.ts'

export const EMPTY_OBJECT_CONDITION = awsCheck({
  code: 'EMPTY_OBJECT_CONDITION',
  severity: 'suggestion',
  title: 'Empty object condition',
  why: 'An empty condition is always met.',
  message: 'The condition is empty. Delete it, or add keys.',
  kinds: EVERYWHERE,
  find: ({ statements }) =>
    statements.flatMap(({ raw: { Condition }, pointer }) => {
      const here = `${pointer}/Condition`
      if (!isObject(Condition)) return []
      const blocks = Object.entries(Condition)
      const empty = blocks.filter(([, keys]) => isObject(keys) && Object.keys(keys).length === 0)
      const places = blocks.length === 0 ? [here] : empty.map(([operator]) => below(here, operator))
      return places.map((place) => ({
        pointer: place,
        fixes: [safeRepair('Delete it', remove(blocks.length === 1 && empty.length === 1 ? here : place))],
      }))
    }),
})
