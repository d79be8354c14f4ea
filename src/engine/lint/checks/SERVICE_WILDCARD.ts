import type { AccessLevel } from '../../catalog/packed.ts'
import { ownCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { eachAction } from '../find/each.ts'
import { isAllow } from '../find/grants.ts'
import { replaceEntry } from '../find/repairs.ts'

export const SERVICE_WILDCARD = ownCheck({
  code: 'SERVICE_WILDCARD',
  severity: 'warning',
  title: 'Whole service',
  why: 'Among them are actions that delete, or that give access to others.',
  message: '`{}` allows everything that the service can do: {near}. List the actions.',
  source: 'https://boogy.github.io/iam-policy-validator/user-guide/checks/security-checks',
  kinds: ['identity'],
  needsCatalog: true,
  find: eachAction(({ text, element, pointer }, statement, { catalog }) => {
    if (!isAllow(statement) || element !== 'Action' || !/^[^:*?]+:\*+$/.test(text)) return false
    const all = catalog.expand(text)
    if (all.length === 0) return false
    const reading = all.filter(({ level }) => level === 'Read' || level === 'List').map(({ name }) => name)
    const near = LEVELS.flatMap((level) => {
      const count = all.filter((one) => one.level === level).length
      return count > 0 ? [`${count} ${level.toLowerCase()}`] : []
    }).join(', ')
    return {
      near,
      ...(reading.length > 0 && {
        fixes: [
          repair(
            `Keep the ${reading.length} that read`,
            replaceEntry(pointer, `${statement.pointer}/Action`, statement.raw.Action, reading),
          ),
        ],
      }),
    }
  }),
})

const LEVELS: readonly AccessLevel[] = ['Read', 'List', 'Write', 'Tagging', 'Permissions management']
