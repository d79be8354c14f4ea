// Monaco for texts of several files: problems at their lines, completions that somebody else knows, the way to a line.

import Editor from '@monaco-editor/react'
import { useEffect, useRef, useState } from 'react'
import { monaco } from './monaco.ts'
import './textLanguages.ts'
import { useMonacoTheme } from './theme.ts'
import { useEditorOptions } from './useEditorOptions.ts'

export interface TextProblem {
  readonly line: number // from 1
  readonly column: number
  readonly message: string
  readonly severity: 'error' | 'warning'
}
export interface Completion {
  readonly label: string
  readonly insert: string
  readonly detail: string
}
/** A line to show. A new object shows it again. */
export interface Spot {
  readonly line: number
  readonly column: number
}

type Instance = monaco.editor.IStandaloneCodeEditor

const OWN: monaco.editor.IStandaloneEditorConstructionOptions = { lineHeight: 20, suggest: { showWords: false } }

/** `file` names the text: each has its own undo. `text`: what it begins with. */
export function TextEditor({
  file,
  text,
  problems,
  spot,
  onChange,
  onLine,
  complete,
}: {
  file: string
  text: string
  problems: readonly TextProblem[]
  spot: Spot | null
  onChange: (text: string) => void
  onLine: (line: number) => void
  complete: (text: string, line: number, column: number) => readonly Completion[]
}) {
  const theme = useMonacoTheme()
  const [editor, setEditor] = useState<Instance | null>(null)
  useMarkers(editor, file, problems)
  useSpot(editor, spot)
  useLine(editor, onLine)
  useCompletions(complete)
  const options = useEditorOptions(file, OWN)
  return (
    // nokey: React Flow takes a key for its own, the space bar first, unless it is told so.
    <div className="nokey relative min-h-48 flex-1">
      <div className="absolute inset-0">
        <Editor
          path={file}
          language={file.endsWith('.md') ? 'markdown' : 'yaml'}
          // What is typed is in the editor already; another text comes under another name.
          defaultValue={text}
          theme={theme}
          onChange={(value) => onChange(value ?? '')}
          onMount={(instance) => setEditor(instance as unknown as Instance)}
          loading="Opening the editor …"
          options={options}
        />
      </div>
    </div>
  )
}

function useMarkers(editor: Instance | null, file: string, problems: readonly TextProblem[]): void {
  useEffect(() => {
    const model = editor?.getModel()
    if (!model) return
    const markers = problems.map(({ line, column, message, severity }) => {
      const startLineNumber = Math.min(line, model.getLineCount())
      return {
        startLineNumber,
        startColumn: column,
        endLineNumber: startLineNumber,
        endColumn: Math.max(column + 1, model.getLineMaxColumn(startLineNumber)),
        message,
        severity: severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
      }
    })
    monaco.editor.setModelMarkers(model, 'lesson', markers)
  }, [editor, file, problems])
}

function useSpot(editor: Instance | null, spot: Spot | null): void {
  useEffect(() => {
    if (!editor || !spot) return
    editor.revealLineInCenter(spot.line)
    editor.setPosition({ lineNumber: spot.line, column: spot.column })
    editor.focus()
  }, [editor, spot])
}

function useLine(editor: Instance | null, onLine: (line: number) => void): void {
  const told = useRef(onLine)
  useEffect(() => {
    told.current = onLine
  }, [onLine])
  useEffect(() => {
    const listener = editor?.onDidChangeCursorPosition(({ position }) => told.current(position.lineNumber))
    return () => listener?.dispose()
  }, [editor])
}

function useCompletions(complete: (text: string, line: number, column: number) => readonly Completion[]): void {
  useEffect(() => {
    const provider: monaco.languages.CompletionItemProvider = {
      triggerCharacters: [' ', ':', '-'],
      provideCompletionItems(model, { lineNumber, column }) {
        const word = model.getWordUntilPosition({ lineNumber, column })
        const range = {
          startLineNumber: lineNumber,
          endLineNumber: lineNumber,
          startColumn: word.startColumn,
          endColumn: word.endColumn,
        }
        return {
          suggestions: complete(model.getValue(), lineNumber, word.startColumn).map(({ label, insert, detail }) => ({
            label,
            insertText: insert,
            detail,
            kind: monaco.languages.CompletionItemKind.Property,
            range,
          })),
        }
      },
    }
    const registered = ['markdown', 'yaml'].map((language) =>
      monaco.languages.registerCompletionItemProvider(language, provider),
    )
    return () => registered.forEach((one) => one.dispose())
  }, [complete])
}
