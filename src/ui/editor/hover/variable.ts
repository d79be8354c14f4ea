// A policy variable, with its value in the request at hand.

import type { Asked } from './hoverAt.ts'
import { code } from './markdown.ts'

export type Context = Readonly<Record<string, string | readonly string[]>>

/** The value of a key; its name counts without case. */
export function valueIn(context: Context, key: string): string | undefined {
  const found = Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1]
  if (found === undefined) return undefined
  return (typeof found === 'string' ? [found] : found).map(code).join(', ')
}

export function variableHover(
  text: string,
  at: number,
  { context }: Asked,
): { readonly offset: number; readonly length: number; readonly lines: readonly string[] } | null {
  const found = [...text.matchAll(/\$\{([^}]*)\}/g)].find(
    ({ index, 0: all }) => index <= at && at <= index + all.length,
  )
  if (!found) return null
  const [all, inside = ''] = found
  const [name = '', fallback] = inside.split(/,\s*/)
  const value = valueIn(context, name)
  const lines = /^[*?$]$/.test(inside)
    ? [`Stands for the character ${code(inside)} itself.`]
    : [
        `**${code(all)}** is replaced by the value of ${code(name)} in each request.`,
        value === undefined
          ? `The request in the evaluation has no ${code(name)}${fallback === undefined ? ': the text fits nothing' : `, so ${fallback} is taken`}.`
          : `In the request in the evaluation: ${value}.`,
      ]
  return { offset: found.index, length: all.length, lines }
}
