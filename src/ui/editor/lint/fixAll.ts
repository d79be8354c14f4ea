import { applyEdits, type LintFinding, type TextEdit } from '#engine'

const ROUNDS = 20 // each mends what the one before made room for

/** Makes every repair that changes no decision, until there is none left. */
export function fixAll(text: string, lint: (text: string) => readonly LintFinding[]): { text: string; count: number } {
  let mended = { text, count: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = lint(mended.text).flatMap((finding) => finding.fixes.find(({ safe }) => safe) ?? [])
    const edits = apart(fixes.map((fix) => fix.edits))
    if (edits.length === 0) break
    mended = { text: applyEdits(mended.text, edits.flat()), count: mended.count + edits.length }
  }
  return mended
}

/** Of repairs that touch the same place the first. */
function apart(repairs: readonly (readonly TextEdit[])[]): readonly (readonly TextEdit[])[] {
  const kept: (readonly TextEdit[])[] = []
  for (const edits of repairs)
    if (!kept.flat().some((one) => edits.some((other) => touch(one, other)))) kept.push(edits)
  return kept
}

function touch(a: TextEdit, b: TextEdit): boolean {
  return a.offset <= b.offset + b.length && b.offset <= a.offset + a.length
}
