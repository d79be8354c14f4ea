import { CircleQuestionMark } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../parts/Button.tsx'

const keys: readonly (readonly [keys: string, does: string])[] = [
  ['Ctrl+Z, Ctrl+Shift+Z', 'Undo and redo a call (outside of a text)'],
  ['Ctrl+K', 'Search lessons, pages, actions and words'],
  ['Ctrl+Enter', 'Check the goals'],
  ['Ctrl+B, then 1', 'Lesson'],
  ['Ctrl+B, then 2', 'Console and policy'],
  ['Ctrl+B, then 3', 'Evaluation'],
  ['Ctrl+B, then 4', 'Terminal, where a lesson has one'],
  ['Ctrl+B, then 5', 'Events'],
  ['Ctrl+B, then 6', 'Bar at the top'],
  ['F6, Shift+F6', 'From area to area'],
  ['Esc, then Tab', 'Out of the terminal'],
  ['Arrow keys', 'From step to step in the picture, from tab to tab'],
  ['Ctrl+M', 'In the policy editor: let Tab leave it'],
]

/** What a newcomer may wonder about, and the keys. */
export function Help({ named = false }: { named?: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <Button kind="quiet" aria-label="Help and keys" title="Help and keys" onClick={() => dialog.current?.showModal()}>
        <CircleQuestionMark size={16} aria-hidden />
        {named && 'Help and keys'}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="help"
        className="m-auto w-full max-w-140 rounded-xl border border-line bg-surface p-5 text-ink shadow-card backdrop:bg-canvas/70"
      >
        <div className="grid gap-3">
          <h2 id="help" className="text-lg font-bold">
            How this works
          </h2>
          <p className="text-sm text-ink-2">
            The account is fake and lives in this page. Whoever you sign in as, every click is a call to AWS in that
            name: it is checked, decided by the policies, carried out and written to the event log. Nothing can be
            broken for good: undo takes back any call.
          </p>
          <dl className="grid gap-1 text-sm">
            {keys.map(([key, does]) => (
              <div key={key} className="flex flex-wrap gap-x-3">
                <dt className="w-44 shrink-0 font-mono text-xs leading-5">{key}</dt>
                <dd className="text-ink-2">{does}</dd>
              </div>
            ))}
          </dl>
          <p className="text-xs text-ink-3">On a Mac use Command for Ctrl, and Ctrl+Shift+M in the editor.</p>
          <form method="dialog">
            <Button type="submit" kind="primary">
              Close
            </Button>
          </form>
        </div>
      </dialog>
    </>
  )
}
