// Monaco, and the two ways between a statement and the step of the evaluation that it decided.
import Editor from '@monaco-editor/react'
import { useEffect, useRef, useState } from 'react'
import type { ParsedPolicy } from '#engine'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { finding } from '../words.ts'
import { monaco } from './monaco.ts'
import { rangeOfPlace } from './textPlace.ts'
import { useMonacoTheme } from './theme.ts'
import type { StatementMark } from './useDecidingStatements.ts'

type Instance = monaco.editor.IStandaloneCodeEditor

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
  useFindings(editor, parsed)
  useMarks(editor, parsed, marks)
  useReveal(editor, parsed)
  useCursor(editor, parsed, marks)
  return (
    <div className="relative min-h-48 flex-1">
      <div className="absolute inset-0">
        <Editor
          language="json"
          defaultValue={text}
          theme={theme}
          onChange={(value) => type(value ?? '')}
          onMount={(instance) => setEditor(instance as unknown as Instance)}
          loading="Opening the editor …"
          options={{
            ariaLabel: `Policy ${name}. Press Ctrl+M to let Tab leave the editor.`,
            automaticLayout: true,
            fixedOverflowWidgets: true,
            fontFamily: 'JetBrains Mono Variable, monospace',
            fontLigatures: false,
            fontSize: 13,
            glyphMargin: false,
            lineHeight: 21,
            lineNumbersMinChars: 3,
            minimap: { enabled: false },
            overviewRulerLanes: 0,
            padding: { top: 8, bottom: 8 },
            scrollBeyondLastLine: false,
            stickyScroll: { enabled: false },
            tabSize: 2,
            wordWrap: 'on',
          }}
        />
      </div>
    </div>
  )
}

/**
 * Takes over a text that does not come from the keyboard: discarded, undone, saved by somebody else. A text that was
 * typed is in the editor already; writing it back late would swallow the keys pressed since.
 */
function useText(editor: Instance | null, text: string): (value: string) => void {
  const store = useSimulationStore()
  const typed = useRef(text)
  useEffect(() => {
    const model = editor?.getModel()
    if (!editor || !model || text === typed.current || text === model.getValue()) return
    typed.current = text
    editor.executeEdits('account', [{ range: model.getFullModelRange(), text }])
  }, [editor, text])
  return (value) => {
    typed.current = value
    store.getState().edit(value)
  }
}

/** Findings as squiggles at their place. */
function useFindings(editor: Instance | null, parsed: ParsedPolicy): void {
  useEffect(() => {
    const model = editor?.getModel()
    if (!model || model.getValue() !== parsed.text) return
    const markers = parsed.findings.map(({ code, severity, offset, length, args }) => ({
      ...rangeOf(model, { offset, length: Math.max(length, 1) }),
      severity: severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
      message: finding(code, args),
      code,
    }))
    monaco.editor.setModelMarkers(model, 'policy', markers)
  }, [editor, parsed])
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
      // Typing moves the cursor too; only a learner who goes somewhere asks about it.
      if (event.reason !== monaco.editor.CursorChangeReason.Explicit) return
      const pointer = parsed.pointerAt(model.getOffsetAt(event.position))
      const mark = marks.find(({ trace }) => pointer === trace.pointer || pointer.startsWith(`${trace.pointer}/`))
      if (mark) store.getState().select(mark.step)
    })
    return () => listener.dispose()
  }, [editor, parsed, marks, store])
}

function rangeOf(
  model: monaco.editor.ITextModel,
  { offset, length }: { offset: number; length: number },
): monaco.IRange {
  const start = model.getPositionAt(offset)
  const end = model.getPositionAt(offset + length)
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  }
}
