// Reads and proves a draft beside the page, and knows the schemas of its files.

import { jsonSchemas, type Proved, proveFiles, surroundingsOf } from '#lessons'

export interface Question {
  readonly id: number
  readonly files: Readonly<Record<string, string>>
  readonly fixtures: Readonly<Record<string, unknown>>
}
export type Answer =
  | { readonly schemas: ReturnType<typeof jsonSchemas> }
  | { readonly id: number; readonly proved: Proved; readonly took: number } // milliseconds

const tell = (answer: Answer): void => postMessage(answer)

tell({ schemas: jsonSchemas() })

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const begun = performance.now()
  const proved = proveFiles(data.files, surroundingsOf(data.files, data.fixtures))
  tell({ id: data.id, proved, took: performance.now() - begun })
})
