/**
 * What a map holds under a name that came from outside. `map[name]` would also find what every object inherits: a user
 * called `constructor` must not exist before somebody creates it.
 */
export function own<T>(map: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined
}
