/**
 * What a map holds under a name that came from outside. `map[name]` would also find what every object inherits: a user
 * called `constructor` must not exist before somebody creates it.
 */
export function own<T>(map: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined
}

/**
 * The names in a map. `Object.keys` asks an immer draft about each name, which for thousands of them costs more than the
 * call itself; a map of ours has only names that it would list anyway.
 */
export function namesIn(map: Readonly<Record<string, unknown>>): string[] {
  return Reflect.ownKeys(map) as string[]
}
