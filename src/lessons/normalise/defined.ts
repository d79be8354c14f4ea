export type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Without the keys that are there but undefined. */
export function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<T>
}
