// One plain sentence for a statement: what it allows or forbids, to whom, where and when.

import type { PrincipalName, Statement, Test } from '#engine'

export function sentenceOf({ raw, effect, actions, resources, principals, conditions }: Statement): string {
  const who = principalWords(principals, 'NotPrincipal' in raw)
  const what = listOf(
    actions.map(({ text }) => actionWords(text)),
    'and',
  )
  const where = listOf(
    resources.map(({ text }) => resourceWords(text)),
    'and',
  )
  const when = listOf(conditions.map(testWords), 'and')
  if ((effect !== 'Allow' && effect !== 'Deny') || what === '') return 'This statement is not complete yet.'
  const does =
    who === '' ? (effect === 'Allow' ? 'Allows' : 'Forbids') : effect === 'Allow' ? `Lets ${who} do` : `Forbids ${who}`
  const action = 'NotAction' in raw ? `everything except ${what}` : what
  const on = where === '' ? '' : 'NotResource' in raw ? ` on everything except ${where}` : ` on ${where}`
  const only = when === '' ? '' : effect === 'Allow' ? `, but only if ${when}` : `, if ${when}`
  const end = effect === 'Deny' ? ', whatever else allows it' : ''
  return `${does} ${action}${on}${only}${end}.`
}

function listOf(words: readonly string[], joined: 'and' | 'or' | 'nor'): string {
  const all = [...new Set(words)]
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} ${joined} ${all.at(-1)}`
}

function actionWords(action: string): string {
  if (action === '*') return 'every action of every service'
  const [service = '', name = ''] = action.split(':')
  if (name === '*') return `every action of ${service}`
  const [, start, rest] = /^([^*?]+)(\*)$/.exec(name) ?? []
  return rest === undefined ? action : `every ${service} action that begins with ${start}`
}

const PLACES: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^\*$/, () => 'every resource'],
  [/^arn:aws:s3:::\*$/, () => 'every bucket and every object'],
  [/^arn:aws:s3:::([^/*]+)$/, (bucket) => `the bucket ${bucket}`],
  [/^arn:aws:s3:::([^/*]+)\/\*$/, (bucket) => `every object in the bucket ${bucket}`],
  [
    /^arn:aws:s3:::([^/*]+)\/(.+)\*$/,
    (bucket, start) => `every object in the bucket ${bucket} that begins with ${start}`,
  ],
  [/^arn:aws:s3:::([^/*]+)\/([^*]+)$/, (bucket, key) => `the object ${key} in the bucket ${bucket}`],
  [/^arn:aws:iam::[\d*]*:(user|role|group|policy)\/\*$/, (kind) => `every ${kind} of the account`],
  [/^arn:aws:iam::\d*:(user|role|group|policy)\/(?:[^*]*\/)?([^*/]+)$/, (kind, name) => `the ${kind} ${name}`],
]

function resourceWords(arn: string): string {
  for (const [form, words] of PLACES) {
    const found = form.exec(arn)
    if (found) return words(...found.slice(1).map(String))
  }
  return arn
}

function principalWords(principals: readonly PrincipalName[], except: boolean): string {
  const names = listOf(principals.map(nameWords), 'and')
  return except && names !== '' ? `everybody except ${names}` : names
}

function nameWords({ type, text }: PrincipalName): string {
  if (text === '*') return type === 'AWS' ? 'everybody, even strangers,' : 'everybody'
  if (type === 'Service') return `the AWS service ${text}`
  if (type === 'Federated') return `people who sign in through ${text.split('/').at(-1)}`
  const [, account = text, own] = /^arn:aws:(?:iam|sts)::(\d{12}):(.+)$/.exec(text) ?? []
  if (own === undefined || own === 'root') return `the account ${account}`
  const [kind = '', ...name] = own.split('/')
  return `the ${kind === 'assumed-role' ? 'role session' : kind} ${name.join('/')}`
}

/** What an operator says of its key; {} stands for the values. AWS: IAM User Guide, "Condition operators", 2026-11. */
const TESTS: readonly (readonly [operator: RegExp, words: string])[] = [
  [/^StringNotLike$|^(Arn|ARN)Not(Like|Equals)$/, 'does not look like {}'],
  [/^StringNotEquals(IgnoreCase)?$|^(Numeric|Date)NotEquals$/, 'is not {}'],
  [/^StringLike$|^Arn(Like|Equals)$/, 'looks like {}'],
  [/^(String|Numeric|Date|Binary)Equals(IgnoreCase)?$|^Bool$/, 'is {}'],
  [/^IpAddress$/, 'is within {}'],
  [/^NotIpAddress$/, 'is not within {}'],
  [/LessThanEquals$/, 'is at most {}'],
  [/LessThan$/, 'is less than {}'],
  [/GreaterThanEquals$/, 'is at least {}'],
  [/GreaterThan$/, 'is more than {}'],
]

function testWords({ operator, key, values, set, ifExists, negated }: Test): string {
  const texts = values.map(({ text }) => text)
  if (operator === 'Null') return texts[0] === 'true' ? `${key} is absent` : `${key} is there`
  const words = TESTS.find(([form]) => form.test(operator))?.[1] ?? `${operator} {}`
  const of =
    set === 'ForAllValues' ? `every value of ${key}` : set === 'ForAnyValue' ? `at least one value of ${key}` : key
  const said = `${of} ${words.replace('{}', listOf(texts, negated ? 'nor' : 'or'))}`
  return ifExists ? `${said} (or absent)` : said
}
