import { diffLines } from './diffLines.ts'

const look = { '+': 'bg-allow-soft text-allow', '-': 'bg-deny-soft text-deny', ' ': 'text-ink-2' }
const word = { '+': 'added: ', '-': 'removed: ', ' ': '' }

/** Two texts line by line. A sign tells what comes and what goes, colour only repeats it. */
export function DiffView({ before, after, label }: { before: string; after: string; label: string }) {
  return (
    <pre
      aria-label={label}
      tabIndex={0}
      className="max-h-72 overflow-auto rounded-md border border-line bg-surface py-1 font-mono text-xs"
    >
      {diffLines(before, after).map(({ sign, text }, index) => (
        <span key={index} className={`block px-2 ${look[sign]}`}>
          <span aria-hidden>{sign} </span>
          <span className="sr-only">{word[sign]}</span>
          {text}
        </span>
      ))}
    </pre>
  )
}
