// What keeps a text from being JSON, in words for somebody who sees it for the first time. One cause a message, the first
// one in the text; lines are counted from one, as the gutter does.

import type { Finding } from '../../types.ts'
import { formSlips } from './forms.ts'
import { fromYaml, looksLikeYaml } from './fromYaml.ts'
import { quoteSlips } from './quotes.ts'
import { lineOf, type Slip } from './slip.ts'
import { structureSlips } from './structure.ts'
import { tokensOf } from './tokens.ts'

/** The first cause of what the parser found. */
export function slipOf(text: string, { code, offset, length, args }: Finding): Slip {
  const beyond = BEYOND[code]
  if (beyond) return { ...beyond, message: beyond.message.replace('{}', args.limit ?? ''), offset, length }
  if (text.trim() === '') return empty(text)
  if (looksLikeYaml(text)) return yaml(text)
  const tokens = tokensOf(text)
  const slips = [...formSlips(text, tokens), ...quoteSlips(text, tokens), ...structureSlips(text, tokens)]
  const [first] = slips.toSorted((a, b) => a.offset - b.offset)
  return first ?? { cause: 'unknown', message: `This is not JSON (line ${lineOf(text, offset)}).`, offset, length }
}

/** What no parser is given. */
const BEYOND: Readonly<Record<string, { readonly cause: string; readonly message: string }>> = {
  TOO_DEEP: {
    cause: 'too-deep',
    message: 'Here more than {} brackets stand inside each other. A policy needs about ten levels.',
  },
  TOO_LARGE: {
    cause: 'too-large',
    message: 'This text has more than {} characters, far more than any policy may have.',
  },
}

function empty(text: string): Slip {
  const policy = '{\n  "Version": "2012-10-17",\n  "Statement": []\n}'
  return {
    cause: 'empty',
    message: 'Nothing here yet.',
    offset: 0,
    length: text.length,
    repair: { title: 'Insert a starter policy', edits: [{ offset: 0, length: text.length, text: policy }] },
  }
}

function yaml(text: string): Slip {
  const json = fromYaml(text)
  const start = text.length - text.trimStart().length
  const length = (text.trimStart().split('\n')[0] ?? '').length
  return {
    cause: 'yaml',
    message: 'This looks like YAML (CloudFormation or Serverless). IAM wants JSON.',
    offset: start,
    length,
    ...(json !== undefined && {
      repair: { title: 'Convert', edits: [{ offset: 0, length: text.length, text: json }] },
    }),
  }
}
