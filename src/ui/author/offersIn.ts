import type { Completion } from '../editor/TextEditor.tsx'
import { offersAt, type Schema } from './complete.ts'

const schemaOf: Readonly<Record<string, string>> = {
  'lesson.md': 'lesson-1.json',
  'lesson.yaml': 'lesson-1.json',
  'account.yaml': 'account-1.json',
}

/** What can be written at a place of a file. In lesson.md only the front matter follows a schema. */
export function offersIn(
  schemas: Readonly<Record<string, Schema>>,
  file: string,
  text: string,
  line: number,
  column: number,
): readonly Completion[] {
  const schema = schemas[schemaOf[file] ?? '']
  const lines = text.split('\n')
  const end = file === 'lesson.md' ? lines.indexOf('---', 1) : lines.length
  if (!schema || line > end) return []
  const first = file === 'lesson.md' ? 1 : 0
  return offersAt(schema, lines.slice(first, line - 1), (lines[line - 1] ?? '').slice(0, column - 1))
}
