import { describe, expect, it } from 'vitest'
import { applyEdits, lint, parsePolicy } from '#engine'

const good = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:GetObject"],
      "Resource": "*"
    }
  ]
}`
const with_ = (from: string, to: string): string => {
  if (!good.includes(from)) throw new Error(`no ${from}`)
  return good.replace(from, to)
}
const yaml = `Version: "2012-10-17"
Statement:
  - Effect: Allow # who
    Action:
      - s3:GetObject
    Resource: "*"
`

interface Row {
  readonly slip: string
  readonly cause: string // of JSON_SYNTAX_ERROR; else the code
  readonly text: string
  readonly at: string // what is marked
  readonly says: string // a part of the message, with the value at fault
  readonly mended?: string | null // what the repair makes of it; null: there is none; else the good policy
}

const table: readonly Row[] = [
  {
    slip: 'typographic quotes',
    cause: 'smart-quotes',
    text: with_('"Version": "2012-10-17"', '\u201CVersion\u201D: \u201C2012-10-17\u201D'),
    at: '\u201C',
    says: 'and 3 more like this',
  },
  { slip: 'a comma too many', cause: 'trailing-comma', text: with_('"*"', '"*",'), at: ',', says: 'nothing after it' },
  {
    slip: 'a comment',
    cause: 'comment',
    text: with_('"Resource"', '/* all */"Resource"'),
    at: '/* all */',
    says: 'cannot hold comments',
  },
  {
    slip: 'a comment to the end of the line',
    cause: 'comment',
    text: with_('"*"', '"*"// all'),
    at: '// all',
    says: 'cannot hold comments',
  },
  { slip: 'a comment of a shell', cause: 'comment', text: with_('"*"', '"*"# all'), at: '# all', says: 'comments' },
  {
    slip: 'a name twice',
    cause: 'DUPLICATE_JSON_KEY',
    text: with_('"Resource"', '"Action": ["s3:PutObject"],\n      "Resource"'),
    at: '"Action"',
    says: '`Action` is written twice',
    mended: with_('["s3:GetObject"]', '["s3:GetObject", "s3:PutObject"]'),
  },
  { slip: 'single quotes', cause: 'single-quotes', text: with_('"Allow"', "'Allow'"), at: "'Allow'", says: "'Allow'" },
  { slip: 'a bare name', cause: 'unquoted-name', text: with_('"Effect"', 'Effect'), at: 'Effect', says: 'name Effect' },
  {
    slip: 'no comma',
    cause: 'comma-expected',
    text: with_('"2012-10-17",', '"2012-10-17"'),
    at: '"',
    says: 'after "2012-10-17" (end of line 2)',
  },
  {
    slip: 'no comma between statements',
    cause: 'comma-expected',
    text: with_('"*"\n    }', '"*"\n    }{"Effect":"Deny","Action":"*","Resource":"*"}'),
    at: '}',
    says: 'after } (end of line 8)',
    mended: with_('"*"\n    }', '"*"\n    },{"Effect":"Deny","Action":"*","Resource":"*"}'),
  },
  {
    slip: 'no colon',
    cause: 'colon-expected',
    text: with_('"Effect":', '"Effect"'),
    at: '"',
    says: '"Effect": "Allow"',
    mended: with_('"Effect": ', '"Effect": '),
  },
  { slip: 'an equals sign', cause: 'colon', text: with_('"Effect":', '"Effect"='), at: '=', says: 'joined by a colon' },
  { slip: 'a wide colon', cause: 'colon', text: with_('"Effect":', '"Effect"\uFF1A'), at: '\uFF1A', says: 'colon' },
  { slip: 'a semicolon', cause: 'semicolon', text: with_('"Allow",', '"Allow";'), at: ';', says: 'not semicolons' },
  {
    slip: 'no end of the policy',
    cause: 'close-brace-expected',
    text: good.slice(0, -2),
    at: ']',
    says: 'The { opened on line 1 (the policy) is never closed. Add } after line 9.',
  },
  {
    slip: 'no end of a statement',
    cause: 'close-brace-expected',
    text: with_('\n    }\n', '\n'),
    at: ']',
    says: 'The { opened on line 4 (the statement) is never closed. Add } before this ].',
    mended: '',
  },
  {
    slip: 'no end of a list',
    cause: 'close-bracket-expected',
    text: with_('}\n  ]', '}'),
    at: '}',
    says: 'The [ opened on line 3 (Statement) is never closed.',
    mended: '',
  },
  {
    slip: 'the wrong bracket',
    cause: 'wrong-closer',
    text: with_('"]', '"}'),
    at: '}',
    says: 'You opened a list with [ on line 6, so it must end with ], not }.',
  },
  {
    slip: 'no end of a text',
    cause: 'unclosed-string',
    text: with_('"Allow",', '"Allow,'),
    at: '"Allow,',
    says: 'no closing quote on line 5',
  },
  {
    slip: 'no end of a name',
    cause: 'unclosed-string',
    text: with_('"Effect":', '"Effect:'),
    at: '"Effect: "',
    says: 'The name Effect',
  },
  { slip: 'a brace too many', cause: 'extra-closer', text: `${good}}`, at: '}', says: 'One closing brace too many.' },
  {
    slip: 'a second policy',
    cause: 'second-policy',
    text: `${good}\n{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "*", "Resource": "*"}]}`,
    at: '{',
    says: 'Two policies',
    mended: with_('    }\n  ]', '    },\n    {"Effect": "Deny", "Action": "*", "Resource": "*"}\n  ]'),
  },
  {
    slip: 'a remark behind the end',
    cause: 'end-expected',
    text: `${good}\nthe end`,
    at: 'the end',
    says: 'behind its end',
    mended: `${good}\n`,
  },
  { slip: 'YAML', cause: 'yaml', text: yaml, at: 'Version: "2012-10-17"', says: 'looks like YAML', mended: '' },
  {
    slip: 'fences of Markdown',
    cause: 'fence',
    text: `\`\`\`json\n${good}\n\`\`\``,
    at: '```json\n',
    says: 'belong to the web page',
    mended: `${good}\n`,
  },
  {
    slip: 'True',
    cause: 'literal',
    text: with_('"*"', 'True'),
    at: 'True',
    says: 'put True in quotes',
    mended: with_('"*"', '"true"'),
  },
  {
    slip: 'None',
    cause: 'literal',
    text: with_('"*"', 'None'),
    at: 'None',
    says: 'put None in quotes',
    mended: with_('"*"', 'null'),
  },
  {
    slip: 'a no-break space',
    cause: 'invisible-character',
    text: with_('"Effect": ', '"Effect":\u00A0'),
    at: '\u00A0',
    says: 'U+00A0, no-break space',
  },
  {
    slip: 'zero-width spaces',
    cause: 'invisible-character',
    text: with_('"Effect"', '\u200B"Effect"\u200B'),
    at: '\u200B',
    says: 'U+200B, zero-width space',
  },
  {
    slip: 'a zero-width space in a text',
    cause: 'UNSUPPORTED_CHARACTER',
    text: with_('s3:GetObject', 's3:Get\u200BObject'),
    at: '\u200B',
    says: 'U+200B (zero-width space)',
  },
  { slip: 'a byte-order mark', cause: 'byte-order-mark', text: `\uFEFF${good}`, at: '\uFEFF', says: 'byte-order mark' },
  {
    slip: 'a lone backslash',
    cause: 'invalid-escape',
    text: with_('"*"', '"a\\\\b\\d"'),
    at: '\\',
    says: 'one backslash',
    mended: with_('"*"', '"a\\\\b\\\\d"'),
  },
  {
    slip: 'a placeholder',
    cause: 'placeholder',
    text: with_('"Effect"', '..., "Effect"'),
    at: '...',
    says: '...',
    mended: null,
  },
  {
    slip: 'a line break in a text',
    cause: 'line-break',
    text: with_('"2012-10-17"', '"2012-\n10-17"'),
    at: '"2012-',
    says: 'over the end of line 2',
  },
  { slip: 'a tab in a text', cause: 'control-character', text: with_('Allow', 'Al\tlow'), at: '\t', says: 'tab' },
  {
    slip: 'a bare fraction',
    cause: 'number',
    text: with_('"*"', '.5'),
    at: '.5',
    says: 'put .5',
    mended: with_('"*"', '".5"'),
  },
  { slip: 'a sign', cause: 'number', text: with_('"*"', '+1'), at: '+1', says: 'put +1', mended: with_('"*"', '"+1"') },
  {
    slip: 'base sixteen',
    cause: 'number',
    text: with_('"*"', '0x1F'),
    at: '0x1F',
    says: '0x1F',
    mended: with_('"*"', '"0x1F"'),
  },
  {
    slip: 'nothing',
    cause: 'empty',
    text: '',
    at: '',
    says: 'Nothing here yet',
    mended: '{\n  "Version": "2012-10-17",\n  "Statement": []\n}',
  },
  {
    slip: 'several of them',
    cause: 'smart-quotes',
    text: with_('"Version"', '\u201CVersion\u201D').replace('"*"', '"*",'),
    at: '\u201C',
    says: 'and 1 more like this',
    mended: with_('"*"', '"*",'),
  },
]

describe('a slip', () => {
  it.each(table.map((row) => [row.slip, row] as const))('%s is named at its place and mended', (_slip, row) => {
    const { cause, text, at, says, mended = good } = row
    const [finding] = lint(parsePolicy(text), { policyType: 'identity' })
    expect(finding?.cause ?? finding?.code).toBe(cause)
    const { offset = 0, length = 0, message = '', fixes: [fix] = [] } = finding ?? {}
    expect(text.slice(offset, offset + length)).toBe(at)
    expect(message).toContain(says)
    if (mended === null) expect(fix).toBeUndefined()
    // An empty text here: how it is laid out does not matter.
    else if (mended === '') expect(JSON.parse(applyEdits(text, fix?.edits ?? []))).toEqual(JSON.parse(good))
    else expect(applyEdits(text, fix?.edits ?? [])).toBe(mended)
  })

  it('names no token of a parser', () => {
    for (const { text } of table)
      for (const { message } of lint(parsePolicy(text), { policyType: 'identity' }))
        expect(message).not.toMatch(/[a-z][A-Z][a-z]+Expected|undefined/)
  })
})
