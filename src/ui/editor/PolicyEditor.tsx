// Monaco, and the two ways between a statement and the step of the evaluation that it decided.
import Editor from '@monaco-editor/react'
import { useEffect, useRef, useState } from 'react'
import type { ParsedPolicy } from '#engine'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { rangeOf } from './inMonaco/range.ts'
import { useCompletions } from './inMonaco/useCompletions.ts'
import { useHovers } from './inMonaco/useHovers.ts'
import { useMarkers } from './inMonaco/useMarkers.ts'
import { usePasteRepair } from './inMonaco/usePasteRepair.ts'
import { useQuickFixes } from './inMonaco/useQuickFixes.ts'
import { useText } from './inMonaco/useText.ts'
import { useWildcardHints } from './inMonaco/useWildcardHints.ts'
import { monaco } from './monaco.ts'
import { rangeOfPlace } from './textPlace.ts'
import { useMonacoTheme } from './theme.ts'
import type { StatementMark } from './useDecidingStatements.ts'
import { useEditorOptions } from './useEditorOptions.ts'

type Instance = monaco.editor.IStandaloneCodeEditor

const OWN: monaco.editor.IStandaloneEditorConstructionOptions = {
  glyphMargin: false,
  inlayHints: { maximumLength: 120 },
  lineHeight: 21,
  suggest: { showWords: false, snippetsPreventQuickSuggestions: false },
}

export function PolicyEditor({
  name,
  text,
  parsed,
  marks,
}: {
  name: string
  text: string
  parsed: ParsedPolicy
  marks: readonly StatementMark[]
}) {
  const theme = useMonacoTheme()
  const [editor, setEditor] = useState<Instance | null>(null)
  const type = useText(editor, text)
  useMarkers(editor)
  useQuickFixes(editor)
  useCompletions(editor)
  useHovers(editor)
  useWildcardHints(editor)
  usePasteRepair(editor)
  useMarks(editor, parsed, marks)
  useReveal(editor, parsed)
  useCursor(editor, parsed, marks)
  const options = useEditorOptions(`Policy ${name}`, OWN)
  return (
    // nokey: React Flow takes a key for its own, the space bar first, unless it is told so.
    <div className="nokey relative min-h-48 flex-1">
      <div className="absolute inset-0">
        <Editor
          language="json"
          defaultValue={text}
          theme={theme}
          onChange={(value) => type(value ?? '')}
          onMount={(instance) => setEditor(instance as unknown as Instance)}
          loading="Opening the editor …"
          options={options}
        />
      </div>
    </div>
  )
}

/** The statements that decided, lit in the colour of their effect; the others of this request stay plain. */
function useMarks(editor: Instance | null, parsed: ParsedPolicy, marks: readonly StatementMark[]): void {
  const lit = useRef<monaco.editor.IEditorDecorationsCollection | null>(null)
  useEffect(() => {
    const model = editor?.getModel()
    if (!editor || !model) return
    lit.current ??= editor.createDecorationsCollection()
    lit.current.set(
      marks.flatMap(({ trace, deciding }) => {
        const range = deciding ? parsed.range(trace.pointer) : undefined
        const look = trace.effect === 'Deny' ? 'statement-deny' : 'statement-allow'
        const hoverMessage = {
          value: trace.effect === 'Deny' ? 'This statement forbids the request.' : 'This statement allows the request.',
        }
        return range
          ? [{ range: rangeOf(model, range), options: { isWholeLine: true, className: look, hoverMessage } }]
          : []
      }),
    )
  }, [editor, parsed, marks])
}

/** From the chart to the lines. */
function useReveal(editor: Instance | null, parsed: ParsedPolicy): void {
  const store = useSimulationStore()
  const revealed = useSimulation((s) => s.revealed)
  useEffect(() => {
    const model = editor?.getModel()
    if (!editor || !model || revealed === null) return
    const range = rangeOfPlace(parsed, revealed)
    if (range) {
      const { startLineNumber, startColumn, ...rest } = rangeOf(model, range)
      editor.revealRangeInCenterIfOutsideViewport({ startLineNumber, startColumn, ...rest })
      editor.setPosition({ lineNumber: startLineNumber, column: startColumn })
      editor.focus()
    }
    store.getState().revealDone()
  }, [editor, parsed, revealed, store])
}

/** From the lines to the chart: the statement around the cursor selects the step where it counts. */
function useCursor(editor: Instance | null, parsed: ParsedPolicy, marks: readonly StatementMark[]): void {
  const store = useSimulationStore()
  useEffect(() => {
    const model = editor?.getModel()
    if (!editor || !model) return
    const listener = editor.onDidChangeCursorPosition((event) => {
      const caret = model.getOffsetAt(event.position)
      store.setState({ caret })
      // Typing moves the cursor too; only a learner who goes somewhere asks about it.
      if (event.reason !== monaco.editor.CursorChangeReason.Explicit) return
      const pointer = parsed.pointerAt(caret)
      const mark = marks.find(({ trace }) => pointer === trace.pointer || pointer.startsWith(`${trace.pointer}/`))
      if (mark) store.getState().select(mark.step)
    })
    return () => listener.dispose()
  }, [editor, parsed, marks, store])
}
