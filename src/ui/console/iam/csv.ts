// The credential report: base64 → CSV → cells.

export function csvOf(content: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)))
}

/** Cells with a comma in them stand in quotes, and quotes in those are doubled. */
export function rowsOf(csv: string): readonly (readonly string[])[] {
  return csv
    .split('\n')
    .map((line) =>
      [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map(([, cell = '']) =>
        cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
      ),
    )
}
