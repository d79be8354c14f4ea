import { awsCheck, EVERYWHERE } from '../check.ts'
import { replace, safeRepair } from '../edits.ts'
import { networkOf } from '../find/addresses.ts'
import { eachValue } from '../find/each.ts'

export const IMPROVE_IP_RANGE = awsCheck({
  code: 'IMPROVE_IP_RANGE',
  severity: 'suggestion',
  title: 'Improve IP range',
  why: 'AWS takes the whole range; who reads the policy may think it begins later.',
  message: '`{}` begins in the middle of its range. Write {near}.',
  kinds: EVERYWHERE,
  find: eachValue(({ text, pointer }, { family }) => {
    const network = family === 'IP' ? networkOf(text) : undefined
    return network !== undefined && { near: network, fixes: [safeRepair(`Use ${network}`, replace(pointer, network))] }
  }),
})
