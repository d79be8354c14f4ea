// JSON pointers. RFC 6901.

export function escape(part: string | number): string {
  return String(part).replaceAll('~', '~0').replaceAll('/', '~1')
}

/** `/Statement/0` → `Statement`, `0`. */
export function partsOfPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}
