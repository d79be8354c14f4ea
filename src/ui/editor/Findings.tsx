import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react'
import type { ParsedPolicy } from '#engine'
import { useSimulationStore } from '../simulation.ts'
import { finding } from '../words.ts'
import type { Draft } from './draft.ts'
import { lineAt } from './lines.ts'

/** What is wrong with the text, by line; a click goes there. */
export function Findings({ parsed, draft }: { parsed: ParsedPolicy; draft: Draft }) {
  const store = useSimulationStore()
  const { findings, text } = parsed
  const problem = findings.some(({ severity }) => severity === 'error') ? null : draft.problem
  return (
    <section aria-label="Findings" className="max-h-36 overflow-y-auto border-t border-line px-3 py-2 text-sm">
      {findings.length === 0 && problem === null && (
        <p className="flex items-center gap-2 text-ink-2">
          <CircleCheck size={16} className="text-allow" aria-hidden />
          {draft.text === draft.saved
            ? 'This is how the account has it.'
            : 'Not saved yet. The evaluation shows what it would do.'}
        </p>
      )}
      <ul className="grid gap-1">
        {findings.map((one, index) => {
          const Icon = one.severity === 'error' ? OctagonX : TriangleAlert
          return (
            <li key={index} className="flex gap-2">
              <Icon
                size={16}
                className={`mt-0.5 shrink-0 ${one.severity === 'error' ? 'text-deny' : 'text-implicit'}`}
                aria-hidden
              />
              <span className="min-w-0">
                <button
                  type="button"
                  className="font-semibold underline"
                  onClick={() => store.getState().reveal(draft.policy.id, one.pointer)}
                >
                  Line {lineAt(text, one.offset)}
                </button>{' '}
                {finding(one.code, one.args)}
              </span>
            </li>
          )
        })}
        {problem !== null && (
          <li className="flex gap-2">
            <OctagonX size={16} className="mt-0.5 shrink-0 text-deny" aria-hidden />
            <span className="wrap-anywhere">AWS would refuse this: {problem}</span>
          </li>
        )}
      </ul>
    </section>
  )
}
