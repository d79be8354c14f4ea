import type { StdioOptions } from 'node:child_process'

/** Whether npm has ended well. */
export function npm(args: readonly string[], cwd: string, stdio?: StdioOptions): boolean
