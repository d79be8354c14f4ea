import { awsCheck, EVERYWHERE } from '../check.ts'
import { remove, repair, replace } from '../edits.ts'
import { sampleAction } from '../facts/owners.ts'
import { emptyElement } from '../find/repairs.ts'

export const EMPTY_ARRAY_ACTION = awsCheck({
  code: 'EMPTY_ARRAY_ACTION',
  severity: 'suggestion',
  title: 'Empty array action',
  why: 'A statement without actions does nothing.',
  message: 'The list of actions is empty. Name actions, or delete the statement.',
  kinds: EVERYWHERE,
  find: emptyElement(['Action', 'NotAction'], (statement, pointer, policy) => [
    ...(policy.statements.length > 1 ? [repair('Delete the statement', remove(statement.pointer))] : []),
    repair(`Add ${sampleAction(policy)}`, replace(pointer, [sampleAction(policy)])),
  ]),
})
