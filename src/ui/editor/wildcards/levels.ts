import type { Action } from '#engine'

type Level = Action['level']
const ORDER: readonly Level[] = ['Read', 'List', 'Write', 'Tagging', 'Permissions management']
const WORDS: Readonly<Record<Level, string>> = {
  Read: 'read',
  List: 'list',
  Write: 'write',
  Tagging: 'tagging',
  'Permissions management': 'permissions management',
}

/** Actions by what they do, the harmless first. */
export function byLevel(actions: readonly Action[]): readonly (readonly [level: Level, actions: readonly Action[]])[] {
  return ORDER.map((level) => [level, actions.filter((action) => action.level === level)] as const).filter(
    ([, some]) => some.length > 0,
  )
}

/** `63 actions, all read`; `88 actions: 40 read, 48 write`. */
export function countOf(actions: readonly Action[]): string {
  const levels = byLevel(actions)
  const total = actions.length === 1 ? '1 action' : `${actions.length.toLocaleString('en')} actions`
  const [only, more] = levels
  if (!only) return 'no action'
  if (!more) return actions.length === 1 ? `${total}, ${WORDS[only[0]]}` : `${total}, all ${WORDS[only[0]]}`
  return `${total}: ${levels.map(([level, some]) => `${some.length} ${WORDS[level]}`).join(', ')}`
}
