// "Maybe you meant": the measure `aws` uses, so that the same slips find the same names.
// AWS: AWS CLI 2.36.7, Python's difflib.get_close_matches with cutoff 0.8, 2026-11.

const CUTOFF = 0.8
const MOST = 3 // suggestions

export function closeMatches(word: string, known: readonly string[]): readonly string[] {
  return known
    .map((name) => ({ name, ratio: (2 * shared(name, word)) / (name.length + word.length) }))
    .filter(({ ratio }) => ratio >= CUTOFF)
    .toSorted((a, b) => b.ratio - a.ratio || (a.name < b.name ? 1 : -1))
    .slice(0, MOST)
    .map(({ name }) => name)
}

/** Characters in common: the longest common run, and the same again left and right of it. */
function shared(a: string, b: string): number {
  let run = { i: 0, j: 0, size: 0 }
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      let size = 0
      while (i + size < a.length && a[i + size] === b[j + size]) size++
      if (size > run.size) run = { i, j, size }
    }
  const { i, j, size } = run
  return size === 0 ? 0 : size + shared(a.slice(0, i), b.slice(0, j)) + shared(a.slice(i + size), b.slice(j + size))
}
