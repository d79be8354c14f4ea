import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair } from '../edits.ts'
import { rangeOf } from '../find/addresses.ts'
import { moveKey, operatorLike } from '../find/conditionEdits.ts'
import { dateOf } from '../find/dates.ts'
import { eachOperator } from '../find/each.ts'
import { FITTING } from '../find/fitting.ts'
import { typeOf } from '../find/keys.ts'
import type { Test } from '../types.ts'

export const TYPE_MISMATCH = awsCheck({
  code: 'TYPE_MISMATCH',
  severity: 'warning',
  title: 'Type mismatch',
  why: 'Values of different kinds are never equal, or equal by accident.',
  message: '`{}` does not fit {near}.',
  kinds: EVERYWHERE,
  needsCatalog: true,
  find: eachOperator((tests, statement, policy) => {
    const [test] = tests.filter((one) => !fits(one, typeOf(policy, one)))
    if (!test) return false
    const base = typeOf(policy, test)?.replace('ArrayOf', '') ?? ''
    const name = operatorFor(test, base)
    return {
      near: test.key,
      ...(name !== undefined && { fixes: [repair(`Use ${name}`, moveKey(statement, test, operatorLike(test, name)))] }),
    }
  }),
})

function fits({ family, lowerKey, values }: Test, type: string | undefined): boolean {
  const base = type?.replace('ArrayOf', '') ?? ''
  if (family === undefined || family === 'Null' || !Object.hasOwn(FITTING, base)) return true
  if (lowerKey === 'aws:epochtime') return family === 'Date' || family === 'Numeric'
  if (base === 'String' && family === 'ARN') return values.every(({ text }) => text.startsWith('arn:'))
  return FITTING[base]?.includes(family) === true
}

/** The operator to use instead, as far as the values fit it. */
function operatorFor({ negated, values }: Test, base: string): string | undefined {
  const all = (form: RegExp): boolean => values.length > 0 && values.every(({ text }) => form.test(text))
  if (base === 'Bool') return !negated && values.length === 1 && all(/^(true|false)$/i) ? 'Bool' : undefined
  if (base === 'Numeric') return all(/^-?\d+(\.\d+)?$/) ? `Numeric${negated ? 'Not' : ''}Equals` : undefined
  if (base === 'Date')
    return values.every(({ text }) => dateOf(text) !== undefined) ? `Date${negated ? 'Not' : ''}Equals` : undefined
  if (base === 'IPAddress')
    return values.every(({ text }) => rangeOf(text)) ? `${negated ? 'Not' : ''}IpAddress` : undefined
  return base === 'String' ? `String${negated ? 'Not' : ''}Like` : undefined
}
