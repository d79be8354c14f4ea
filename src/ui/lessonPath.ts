/** The address of a lesson, and of a place in it. */
export function lessonPath(id: string, place = ''): string {
  return `/lesson/${id}${place && `/${place}`}`
}
