import { useEffect } from 'react'
import { CHECKS, type LintFinding, type Severity } from '#engine'
import { perToken } from '../lint/perToken.ts'
import { useLint } from '../lint/useLint.ts'
import { monaco } from '../monaco.ts'
import { rangeOf } from './range.ts'

const OWNER = 'policy'

const severities: Record<Severity, monaco.MarkerSeverity> = {
  error: monaco.MarkerSeverity.Error,
  security: monaco.MarkerSeverity.Warning,
  warning: monaco.MarkerSeverity.Info,
  suggestion: monaco.MarkerSeverity.Hint,
}
const checks = new Map(CHECKS.map((check) => [check.code, check]))

/** Findings as squiggles at their place. Until the next answer they move with the text that they are about. */
export function useMarkers(editor: monaco.editor.IStandaloneCodeEditor | null): void {
  const { findings, forText, status } = useLint()
  useEffect(() => {
    const model = editor?.getModel()
    if (!model || status === 'working' || model.getValue() !== forText) return
    monaco.editor.setModelMarkers(
      model,
      OWNER,
      perToken(findings).map((finding) => markerOf(model, finding)),
    )
  }, [editor, findings, forText, status])
}

function markerOf(model: monaco.editor.ITextModel, finding: LintFinding): monaco.editor.IMarkerData {
  const { code, severity, offset, length, message } = finding
  const check = checks.get(code)
  return {
    ...rangeOf(model, { offset, length: Math.max(length, 1) }),
    severity: severities[severity],
    message: check ? `${check.title}. ${message}\n${check.why}` : message,
    code: check ? { value: code, target: monaco.Uri.parse(check.source) } : code,
  }
}
