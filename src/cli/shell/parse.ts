// Tokens → lists of pipelines of commands.

import type { Lexed, Part } from './lexer.ts'

export interface Redirection {
  readonly sign: string
  readonly target: readonly Part[]
}
export interface Command {
  readonly words: readonly (readonly Part[])[]
  readonly redirections: readonly Redirection[]
  readonly document?: { readonly text: string; readonly quoted: boolean }
}
export interface Pipeline {
  readonly after: '&&' | '||' | ';' // what has to be true of the one before
  readonly commands: readonly Command[]
}

/** The pipelines, or the sign that does not belong where it stands. */
export function parseShell({ tokens }: Lexed): readonly Pipeline[] | { readonly unexpected: string } {
  const pipelines: Pipeline[] = []
  let commands: Command[] = []
  let command: { words: (readonly Part[])[]; redirections: Redirection[]; document?: Command['document'] } | undefined
  let after: Pipeline['after'] = ';'
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if ('word' in token || 'document' in token) {
      command ??= { words: [], redirections: [] }
      if ('word' in token) command.words.push(token.word)
      else command.document = { text: token.document, quoted: token.quoted }
    } else if (token.sign === '2>&1') {
      command ??= { words: [], redirections: [] }
      command.redirections.push({ sign: token.sign, target: [] })
    } else if (/[<>]/.test(token.sign)) {
      const target = tokens[++at]
      if (target === undefined || !('word' in target)) return { unexpected: nameOf(target) }
      command ??= { words: [], redirections: [] }
      command.redirections.push({ sign: token.sign, target: target.word })
    } else {
      const empty = command === undefined
      if (command) commands.push(asCommand(command))
      command = undefined
      if (token.sign === '|') {
        if (empty) return { unexpected: '|' }
        continue
      }
      if (commands.length === 0) {
        if (token.sign !== '\n') return { unexpected: token.sign }
        continue
      }
      if (empty && commands.length > 0 && token.sign !== '\n') return { unexpected: token.sign }
      pipelines.push({ after, commands })
      commands = []
      after = token.sign === '&&' || token.sign === '||' ? token.sign : ';'
    }
  }
  if (command) commands.push(asCommand(command))
  if (commands.length > 0) pipelines.push({ after, commands })
  else if (after !== ';') return { unexpected: 'newline' }
  return pipelines
}

function asCommand({
  document,
  ...command
}: {
  words: Command['words']
  redirections: Command['redirections']
  document?: Command['document']
}): Command {
  return { ...command, ...(document && { document }) }
}

function nameOf(token: Lexed['tokens'][number] | undefined): string {
  return token && 'sign' in token && token.sign !== '\n' ? token.sign : 'newline'
}
