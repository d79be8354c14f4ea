// Reads and proves strangers' lessons beside the page, so that one that takes for ever stops nothing.

import { openForeign } from '#lessons'
import type { Files } from './types.ts'

export interface Question {
  readonly files: Files
  readonly fixtures: Readonly<Record<string, unknown>>
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage(openForeign(data.files, data.fixtures))
})
