// What the text of a lesson names is there: terms of the glossary, images.

import type { Add } from './issues.ts'
import type { Body } from './prose.ts'
import { suggest } from './suggest.ts'

interface Known {
  readonly files: Readonly<Record<string, string>>
  readonly glossary: Readonly<Record<string, string>>
  readonly alone: boolean // there is no course around the lesson, whose glossary may have the term
}

export function checkProse({ named }: Body, { files, glossary, alone }: Known, bodyLine: number, add: Add): void {
  for (const { what, name, line, column } of named) {
    const spot = { line: line + bodyLine - 1, column }
    if (what === 'image' && !Object.hasOwn(files, name))
      add('L104', spot, `there is no file \`${name}\``, 'put it beside lesson.md')
    if (what === 'term' && !alone && !Object.hasOwn(glossary, name))
      add('L104', spot, `the glossary has no \`${name}\``, suggest(name, Object.keys(glossary)))
  }
}
