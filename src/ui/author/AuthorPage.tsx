import { type ReactNode, useEffect, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useStore } from 'zustand'
import type { Lesson } from '#lessons'
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageBar } from '../parts/PageBar.tsx'
import { Pane } from '../parts/Pane.tsx'
import { TabPanel, Tabs } from '../parts/Tabs.tsx'
import type { SimulationStore } from '../simulation.ts'
import { useWidth } from '../workbench/useWidth.ts'
import { draft, readDraft } from './draft.ts'
import { FilesPane } from './FilesPane.tsx'
import { Preview } from './Preview.tsx'
import { ProofPane } from './ProofPane.tsx'
import { usePreview } from './usePreview.ts'
import { useProof } from './useProof.ts'

/** Files, what a learner sees of them, and whether they hold, side by side. */
export function AuthorPage() {
  const files = useStore(draft, (d) => d.files)
  const proofs = useProof(files)
  const { store, playNearMiss } = usePreview(proofs.proved?.lesson)
  const width = useWidth()
  useEffect(() => {
    document.title = 'Write a lesson · Deny by Default'
    void readDraft()
  }, [])
  const proof = <ProofPane proofs={proofs} onPlay={playNearMiss} />
  const preview = <PreviewPane store={store} lesson={proofs.proved?.lesson} />
  return (
    <div className="flex h-dvh flex-col">
      <PageBar>
        <h1 className="font-semibold text-ink">Write a lesson</h1>
      </PageBar>
      <main className="flex min-h-0 flex-1 flex-col gap-2 p-1 md:p-2">
        {width === 'narrow' && (
          <Notice kind="note">Writing needs a wider window, 800 pixels at least. Here you can try and prove.</Notice>
        )}
        {!files ? (
          <Loading what="your draft" />
        ) : width === 'narrow' ? (
          <Switched preview={preview} proof={proof} />
        ) : (
          <Group orientation="horizontal" className="min-h-0 flex-1">
            <Panel id="files" defaultSize="42%" minSize={320}>
              <ErrorBoundary where="The files">
                <FilesPane proofs={proofs} />
              </ErrorBoundary>
            </Panel>
            <Handle label="Resize the files" />
            {width === 'wide' ? (
              <>
                <Panel id="preview" minSize={320}>
                  {preview}
                </Panel>
                <Handle label="Resize the proof" />
                <Panel id="proof" defaultSize={330} minSize={240}>
                  {proof}
                </Panel>
              </>
            ) : (
              <Panel id="other" minSize={320}>
                <Switched preview={preview} proof={proof} />
              </Panel>
            )}
          </Group>
        )}
      </main>
    </div>
  )
}

function PreviewPane({ store, lesson }: { store: SimulationStore | null; lesson: Lesson | undefined }) {
  return (
    <div className="flex h-full flex-col gap-1">
      {!lesson && store && (
        <Notice kind="note">The files cannot be read now. This is how the lesson was before.</Notice>
      )}
      <div className="min-h-0 flex-1">
        <ErrorBoundary where="The preview">
          {store ? (
            <Preview store={store} />
          ) : (
            <Pane id="preview" label="Preview" area="preview">
              <p className="p-4 text-sm text-ink-2">The preview opens as soon as the files can be read.</p>
            </Pane>
          )}
        </ErrorBoundary>
      </div>
    </div>
  )
}

const tabs = [
  { id: 'preview', label: 'Preview' },
  { id: 'proof', label: 'Proof' },
] as const

function Switched({ preview, proof }: { preview: ReactNode; proof: ReactNode }) {
  const [shown, setShown] = useState<'preview' | 'proof'>('preview')
  return (
    <div className="flex h-full min-h-0 flex-1 flex-col">
      <Tabs label="Preview and proof" name="author-side" tabs={tabs} selected={shown} onSelect={setShown} />
      <TabPanel name="author-side" id={shown}>
        {shown === 'preview' ? preview : proof}
      </TabPanel>
    </div>
  )
}

function Handle({ label }: { label: string }) {
  return (
    <Separator
      aria-label={label}
      className="w-2 rounded-sm outline-offset-0 transition-colors hover:bg-accent-soft data-[separator=active]:bg-accent-soft"
    />
  )
}
