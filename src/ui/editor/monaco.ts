// The one place where Monaco is put together: the features we use, its workers, and no CDN.
// Paths and traps: monaco-editor 0.57, pinned exactly.
import { loader } from '@monaco-editor/react'
import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/caretOperations/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/codeAction/register'
import 'monaco-editor/features/codeEditor/register'
import 'monaco-editor/features/codicon/register'
import 'monaco-editor/features/contextmenu/register'
import 'monaco-editor/features/cursorUndo/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/format/register'
import 'monaco-editor/features/gotoError/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/indentation/register'
import 'monaco-editor/features/inlayHints/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/multicursor/register'
import 'monaco-editor/features/smartSelect/register'
import 'monaco-editor/features/toggleTabFocusMode/register'
import 'monaco-editor/features/wordOperations/register'
import 'monaco-editor/editor/browser/coreCommands'
import 'monaco-editor/editor/contrib/suggest/browser/suggestController' // features/suggest registers something else
import 'monaco-editor/editor/common/standaloneStrings'
import { jsonDefaults } from 'monaco-editor/languages/features/json/register'
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker'

self.MonacoEnvironment = {
  getWorker: (_id: string, label: string) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
}

// `loader` would otherwise fetch another Monaco from a CDN. Its types predate 0.56, hence `never`.
loader.config({ monaco: monaco as never })

// What is wrong with a policy, what can stand in it and what it means we know better; JSON mode colours, folds and formats.
jsonDefaults.setDiagnosticsOptions({ validate: false, enableSchemaRequest: false })
jsonDefaults.setModeConfiguration({
  documentFormattingEdits: true,
  documentRangeFormattingEdits: true,
  tokens: true,
  foldingRanges: true,
  selectionRanges: true,
})

export { monaco }
