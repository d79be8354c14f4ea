import { useEffect } from 'react'
import type { Fix, LintFinding } from '#engine'
import { askWorker } from '../lint/askWorker.ts'
import { useLinter } from '../lint/useLint.ts'
import { monaco } from '../monaco.ts'
import type { Rewrite } from '../wildcards/changes.ts'
import { abortOf } from './abort.ts'
import { placeOf, rangeOf } from './range.ts'

const FIX = 'policy.fix'
const FIX_ALL = 'policy.fixAll'

/** Each repair of a finding, one key away; and all that change no decision at once. */
export function useQuickFixes(editor: monaco.editor.IStandaloneCodeEditor | null): void {
  const linter = useLinter()
  useEffect(() => {
    if (!editor) return
    const registered = [
      monaco.editor.registerCommand(FIX, (_services, finding: LintFinding, fix: Fix) => linter.applyFix(finding, fix)),
      monaco.editor.registerCommand(FIX_ALL, () => void linter.applyAllSafe()),
      monaco.languages.registerCodeActionProvider(
        'json',
        {
          async provideCodeActions(model, range, _context, token) {
            const { findings, forText } = linter.now()
            const text = model.getValue()
            if (model !== editor.getModel() || text !== forText) return { actions: [], dispose() {} }
            const { offset, length } = placeOf(model, range)
            const here = findings.filter((one) => one.offset <= offset + length && offset <= one.offset + one.length)
            const safe = findings.flatMap(({ fixes }) => fixes.filter((fix) => fix.safe))
            const answer = await askWorker('rewrites', { text, offset }, abortOf(token))
            const rewrites = typeof answer === 'string' ? [] : answer.rewrites
            const actions = [
              ...here.flatMap(fixesOf),
              ...rewrites.map((rewrite) => rewriteOf(model, rewrite)),
              ...(safe.length > 0 ? [fixAllOf(safe.length)] : []),
            ]
            return { actions, dispose() {} }
          },
        },
        { providedCodeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll'] },
      ),
    ]
    return () => registered.forEach((one) => one.dispose())
  }, [editor, linter])
}

function fixesOf(finding: LintFinding): readonly monaco.languages.CodeAction[] {
  return finding.fixes.map((fix, index) => ({
    title: fix.title,
    kind: 'quickfix',
    isPreferred: index === 0,
    command: { id: FIX, title: fix.title, arguments: [finding, fix] },
  }))
}

function fixAllOf(count: number): monaco.languages.CodeAction {
  const title = count === 1 ? 'Make the one safe fix' : `Make all ${count} safe fixes`
  return { title, kind: 'source.fixAll', command: { id: FIX_ALL, title } }
}

function rewriteOf(model: monaco.editor.ITextModel, { title, edits }: Rewrite): monaco.languages.CodeAction {
  const textEdits = edits.map((edit) => ({
    resource: model.uri,
    versionId: model.getVersionId(),
    textEdit: { range: rangeOf(model, edit), text: edit.text },
  }))
  return { title, kind: 'refactor.rewrite', edit: { edits: textEdits } }
}
