// Which context keys policies ask about: in conditions and as variables.
// AWS: IAM API Reference, GetContextKeysForCustomPolicy, 2026-11.

import { parsePolicy } from '#engine'

/** Each once, in the order of the texts; names are the same in any case. */
export function contextKeysOf(texts: readonly string[]): readonly string[] {
  const keys = new Map<string, string>()
  for (const text of texts)
    for (const key of keysIn(parsePolicy(text).document?.Statement))
      if (!keys.has(key.toLowerCase())) keys.set(key.toLowerCase(), key)
  return [...keys.values()]
}

function keysIn(statements: unknown): readonly string[] {
  return list(statements).flatMap((statement) =>
    isRecord(statement)
      ? [
          ...list(statement.Resource).flatMap(variablesIn),
          ...list(statement.NotResource).flatMap(variablesIn),
          ...Object.values(isRecord(statement.Condition) ? statement.Condition : {}).flatMap(keysOfOperator),
        ]
      : [],
  )
}

function keysOfOperator(tests: unknown): readonly string[] {
  if (!isRecord(tests)) return []
  return Object.entries(tests).flatMap(([key, values]) => [key, ...list(values).flatMap(variablesIn)])
}

/** `${aws:username}` and `${aws:username, 'nobody'}`, but not the escapes `${*}`, `${?}` and `${$}`. */
function variablesIn(text: unknown): readonly string[] {
  if (typeof text !== 'string') return []
  return [...text.matchAll(/\$\{([^},]+)[^}]*\}/g)].flatMap(([, key = '']) => (key.includes(':') ? [key] : []))
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [value]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
