// What changes from one text to another, line by line: the longest common subsequence, after equal ends are set aside.

export interface DiffLine {
  readonly sign: '+' | '-' | ' '
  readonly text: string
}

const MOST = 600 // lines of each side that are compared; beyond, one side goes and the other comes

export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++
  return [
    ...signed(' ', old.slice(0, start)),
    ...between(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...signed(' ', old.slice(old.length - end)),
  ]
}

function between(old: readonly string[], now: readonly string[]): readonly DiffLine[] {
  if (old.length > MOST || now.length > MOST) return [...signed('-', old), ...signed('+', now)]
  const lengths = lengthsOf(old, now)
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0
  const lines: DiffLine[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < now.length) {
    const [left = '', right = ''] = [old[row], now[column]]
    if (row < old.length && column < now.length && left === right) {
      lines.push({ sign: ' ', text: left })
      row++
      column++
    } else if (column >= now.length || (row < old.length && at(row + 1, column) >= at(row, column + 1))) {
      lines.push({ sign: '-', text: left })
      row++
    } else {
      lines.push({ sign: '+', text: right })
      column++
    }
  }
  return lines
}

/** How much of both is common from each pair of lines on. */
function lengthsOf(old: readonly string[], now: readonly string[]): readonly number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0))
  for (let row = old.length - 1; row >= 0; row--) {
    const [here, below] = [lengths[row], lengths[row + 1]]
    if (!here || !below) continue
    for (let column = now.length - 1; column >= 0; column--)
      here[column] =
        old[row] === now[column] ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, here[column + 1] ?? 0)
  }
  return lengths
}

function signed(sign: DiffLine['sign'], lines: readonly string[]): readonly DiffLine[] {
  return lines.map((text) => ({ sign, text }))
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n')
}
