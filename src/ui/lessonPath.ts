/** The address of the sandbox, which has the same places as a lesson. */
export function sandboxPath(place = ''): string {
  return `/sandbox${place && `/${place}`}`
}

/** The address of a lesson from elsewhere. */
export function foreignPath(id: string, place = ''): string {
  return `/learn/${id}${place && `/${place}`}`
}

/** The address of a lesson, and of a place in it. */
export function lessonPath(id: string, place = ''): string {
  return `/lesson/${id}${place && `/${place}`}`
}
