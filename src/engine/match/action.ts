import { matches } from './wildcard.ts'

/** The first pattern that covers the action. Rule G4: service equal, then a glob over the name, both without case. */
export function actionPattern(patterns: readonly string[], action: string): string | undefined {
  const [service, name = ''] = cut(action.toLowerCase())
  return patterns.find((pattern) => {
    if (pattern === '*') return true
    const [patternService, patternName] = cut(pattern.toLowerCase())
    return patternName !== undefined && patternService === service && matches({ text: patternName }, name)
  })
}

function cut(action: string): readonly [string, string?] {
  const colon = action.indexOf(':')
  return colon < 0 ? [action] : [action.slice(0, colon), action.slice(colon + 1)]
}
