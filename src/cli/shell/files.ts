// The files of a terminal: names and texts. SIMPLIFIED: one person's home, which is also where the shell always stands;
// a folder is there as long as a file is in it.

export type Files = Readonly<Record<string, string>>

/** `./p.json`, `~/p.json` and `p.json` are one file. */
export function fileName(path: string): string {
  return path
    .replace(/^~(\/|$)/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

export function readFile(files: Files, path: string): string | undefined {
  const name = fileName(path)
  return Object.hasOwn(files, name) ? files[name] : undefined
}

export function writeFile(files: Files, path: string, text: string): Files {
  return { ...files, [fileName(path)]: text }
}

export function removeFile(files: Files, path: string): Files {
  const { [fileName(path)]: _removed, ...kept } = files
  return kept
}

/** The names below a folder, in order; the folder itself left out of them. */
export function namesIn(files: Files, folder: string): readonly string[] {
  const name = fileName(folder)
  const start = name === '' ? '' : `${name}/`
  return Object.keys(files)
    .filter((path) => path.startsWith(start))
    .map((path) => path.slice(start.length))
    .toSorted()
}
