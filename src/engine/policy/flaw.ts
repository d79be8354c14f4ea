// What is wrong with a document, before anybody has looked where it stands in the text.

import type { Finding } from '../types.ts'
import { escape } from './pointer.ts'

export interface Flaw extends Pick<Finding, 'code' | 'severity' | 'pointer' | 'args'> {
  readonly on: 'value' | 'key' // which of the two at the pointer is at fault
}

export type Json = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function flaw(
  code: string,
  pointer: string,
  { on = 'value', args = {}, severity = 'error' }: Partial<Omit<Flaw, 'code' | 'pointer'>> = {},
): Flaw {
  return { code, severity, pointer, args, on }
}

export function below(pointer: string, name: string): string {
  return `${pointer}/${escape(name)}`
}
