import { awsCheck, EVERYWHERE } from '../check.ts'
import { replace, safeRepair } from '../edits.ts'
import { eachTest } from '../find/each.ts'

export const REDUNDANT_CONDITION_VALUE_NUM = awsCheck({
  code: 'REDUNDANT_CONDITION_VALUE_NUM',
  severity: 'suggestion',
  title: 'Redundant condition value num',
  why: 'The others are met whenever this one is.',
  message: 'Of the values of `{}` only {near} counts.',
  kinds: EVERYWHERE,
  find: eachTest(({ family, operator, values, pointer }) => {
    if (family !== 'Numeric' || values.length < 2 || !/(Less|Greater)Than/.test(operator)) return false
    const numbers = values.map(({ text }) => Number(text))
    if (numbers.some(Number.isNaN)) return false
    const kept = String(operator.includes('Less') ? Math.max(...numbers) : Math.min(...numbers))
    return { near: kept, fixes: [safeRepair(`Keep ${kept}`, replace(pointer, kept))] }
  }),
})
