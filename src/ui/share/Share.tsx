import { Copy, Download, Share2, Upload } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { sandboxPath } from '../lessonPath.ts'
import { Button } from '../parts/Button.tsx'
import { useSimulationStore } from '../simulation.ts'
import { fromText, MOST, problemText, toPayload, toText } from './payload.ts'
import { save } from './save.ts'
import { bring, situationOf } from './situation.ts'

/** The account and the question, to be handed on: as a link or as a file; and a file to be opened. */
export function Share({ named = false }: { named?: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <Button kind="quiet" aria-label="Share" title="Share" onClick={() => dialog.current?.showModal()}>
        <Share2 size={16} aria-hidden />
        {named && 'Share'}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="share"
        className="m-auto w-full max-w-140 rounded-xl border border-line bg-surface p-5 text-ink shadow-card backdrop:bg-canvas/70"
      >
        <div className="grid gap-3">
          <h2 id="share" className="text-lg font-bold">
            Share
          </h2>
          <ShareLink />
          <ShareFile close={() => dialog.current?.close()} />
          <form method="dialog">
            <Button type="submit">Close</Button>
          </form>
        </div>
      </dialog>
    </>
  )
}

function ShareLink() {
  const store = useSimulationStore()
  const [link, setLink] = useState('')
  const [said, setSaid] = useState('')
  const make = (): void => {
    const payload = toPayload(situationOf(store.getState()))
    if (payload === null) {
      setSaid(problemText['too-large'])
      return
    }
    const { origin, pathname, search } = location
    const made = `${origin}${pathname}${search}#/shared/${payload}`
    setLink(made)
    navigator.clipboard.writeText(made).then(
      () => setSaid('Copied.'),
      () => setSaid('The browser does not let this page copy. Select the link and copy it.'),
    )
  }
  return (
    <section aria-label="As a link" className="grid gap-2 text-sm">
      <p className="text-ink-2">
        A link holds the account, the request, the step and the policy you are writing. It goes to nobody: everything is
        in the link itself, without the event log.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button kind="primary" onClick={make}>
          <Copy size={16} aria-hidden />
          Copy a link
        </Button>
        <span aria-live="polite">{said}</span>
      </div>
      {link && (
        <input
          readOnly
          aria-label="Link"
          value={link}
          maxLength={MOST * 2}
          onFocus={(event) => event.target.select()}
          className="min-h-8 rounded-md border border-edge bg-surface px-2 font-mono text-xs"
        />
      )}
    </section>
  )
}

function ShareFile({ close }: { close: () => void }) {
  const store = useSimulationStore()
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState<string | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const open = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = event.target.files?.[0]
    event.target.value = ''
    chosen?.text().then(
      (text) => {
        const read = fromText(text)
        if (typeof read === 'string') {
          setProblem('This file holds no account of Deny by Default, or is damaged.')
          return
        }
        bring(read)
        close()
        navigate(sandboxPath('why'))
      },
      () => setProblem('The file cannot be read.'),
    )
  }
  return (
    <section aria-label="As a file" className="grid gap-2 border-t border-line pt-3 text-sm">
      <p className="text-ink-2">A file holds the same. Opening one replaces the account in the sandbox.</p>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          onClick={() =>
            save('account.json', new Blob([toText(situationOf(store.getState()))], { type: 'application/json' }))
          }
        >
          <Download size={16} aria-hidden />
          Save the account
        </Button>
        <Button onClick={() => file.current?.click()}>
          <Upload size={16} aria-hidden />
          Open an account
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label="Account file"
          hidden
          onChange={open}
        />
      </div>
      {problem !== null && (
        <p role="alert" className="text-deny">
          {problem}
        </p>
      )}
    </section>
  )
}
