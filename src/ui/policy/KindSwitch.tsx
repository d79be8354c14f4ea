import { useId } from 'react'
import { fitsKind, guessKind, type ParsedPolicy, type PolicyKind } from '#engine'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { kindWord } from './kindWords.ts'

/** As what kind of policy the text is checked; says so when it looks like another kind. */
export function KindSwitch({
  kind,
  parsed,
  onChoose,
}: {
  kind: PolicyKind
  parsed: ParsedPolicy
  onChoose: (kind: PolicyKind | null) => void
}) {
  const id = useId()
  const guess = guessKind(parsed.document)
  return (
    <div className="grid gap-2 px-3 pt-2">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <label htmlFor={id} className="text-ink-2">
          Checked as
        </label>
        <select
          id={id}
          value={kind}
          onChange={(event) => onChoose(event.target.value as PolicyKind)}
          className="min-h-8 min-w-0 rounded-md border border-edge bg-surface px-2 text-sm pointer-coarse:min-h-11"
        >
          {Object.entries(kindWord).map(([one, { name }]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {guess && !fitsKind(guess, kind) && (
        <Notice
          kind="note"
          actions={
            <Button scale="small" onClick={() => onChoose(guess)}>
              Check it as that
            </Button>
          }
        >
          This looks like {kindWord[guess].a}: {kindWord[guess].sign}. It is checked as {kindWord[kind].a}.
        </Notice>
      )}
    </div>
  )
}
