// The oracle's patterns: text with wildcards and policy variables, matched by keeping every place one may have reached.
// Slow and plain on purpose; see oracle.ts.

/** The keys of a request, names in lower case. */
export type Keys = ReadonlyMap<string, string | readonly string[]>

/** One character of a pattern. `stays`: the wildcard does not run on past a colon (G6). */
export type Token = { readonly literal: string } | { readonly wild: '*' | '?'; readonly stays: boolean }

export function glob(pattern: readonly Token[], text: string): boolean {
  let reached = new Set([0])
  for (const token of pattern) {
    const next = new Set<number>()
    for (const at of reached) {
      const fits = (index: number): boolean =>
        index < text.length &&
        ('literal' in token ? text[index] === token.literal : !(token.stays && text[index] === ':'))
      if ('wild' in token && token.wild === '*') {
        next.add(at)
        for (let end = at; fits(end); end++) next.add(end + 1)
      } else if (fits(at)) next.add(at + 1)
    }
    reached = next
  }
  return reached.has(text.length)
}

export function literally(text: string): readonly Token[] {
  return text.split('').map((literal) => ({ literal }))
}

export function wildcards(text: string): readonly Token[] {
  return text.split('').map((one) => (one === '*' || one === '?' ? { wild: one, stays: false } : { literal: one }))
}

/** The first five parts of an ARN pattern: a `*` that ends its part may run on past the colon, all else stays (G6). */
export function wildcardsInPart(part: string): readonly Token[] {
  return wildcards(part).map((token, index) =>
    'wild' in token && !(token.wild === '*' && index === part.length - 1) ? { ...token, stays: true } : token,
  )
}

/** Wildcards and policy variables; `undefined` when a variable has neither value nor default (C14). */
export function expand(text: string, keys: Keys): readonly Token[] | undefined {
  const tokens: Token[] = []
  let rest = text
  while (rest !== '') {
    const [whole, inside] = /^\$\{([^}]*)\}/.exec(rest) ?? []
    if (whole === undefined || inside === undefined) {
      tokens.push(...wildcards(rest.slice(0, 1)))
      rest = rest.slice(1)
      continue
    }
    const value = variable(inside, keys)
    if (value === undefined) return undefined
    tokens.push(...literally(value))
    rest = rest.slice(whole.length)
  }
  return tokens
}

function variable(inside: string, keys: Keys): string | undefined {
  if (['*', '?', '$'].includes(inside)) return inside
  const [, name = inside, fallback] = /^(.*?), '(.*)'$/.exec(inside) ?? []
  const value = keys.get(name.toLowerCase())
  return typeof value === 'string' ? value : fallback
}

/** What a pattern says when nothing in it is special. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => ('literal' in token ? token.literal : token.wild)).join('')
}

/** At the first five colons; fewer than six parts when there are fewer. */
export function arnParts(arn: string): readonly string[] {
  const parts = arn.split(':')
  return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')]
}
