/** Members that have no value. */
type Missing<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T]

/** The members that have a value: AWS leaves out what is not set, and so do state and context. */
export function present<T extends object>(
  members: T,
): Omit<T, Missing<T>> & { [K in Missing<T>]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined)
  // The type says of each member what the filter does to it.
  return Object.fromEntries(entries) as ReturnType<typeof present<T>>
}
