// Placeholder until the table of slips stands.
import type { Finding } from '../types.ts'

export interface Slip {
  readonly cause: string
  readonly message: string
  readonly offset: number
  readonly length: number
  readonly repair?: { readonly title: string; readonly edits: readonly { readonly offset: number; readonly length: number; readonly text: string }[] }
}

export function slipOf(_text: string, { offset, length, args: { problem = '' } }: Finding): Slip {
  return { cause: problem, message: 'This is not JSON.', offset, length }
}
