// Markdown in, the closed tree out; what the tree does not know is refused at its place.

import { describe, expect, it } from 'vitest'
import { readBody } from './prose.ts'

const text = (value: string) => ({ type: 'text', value })
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] })

const read: readonly (readonly [name: string, markdown: string, blocks: readonly unknown[]])[] = [
  ['a paragraph', 'Hello', [paragraph('Hello')]],
  [
    'strong, emphasis, code',
    '**a** *b* `c`',
    [
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [text('a')] },
          text(' '),
          { type: 'emphasis', children: [text('b')] },
          text(' '),
          { type: 'code', value: 'c' },
        ],
      },
    ],
  ],
  [
    'links to pages and to panes',
    '[a](https://docs.aws.amazon.com/x) [b](pane:why)',
    [
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: 'https://docs.aws.amazon.com/x', children: [text('a')] },
          text(' '),
          { type: 'link', url: 'pane:why', children: [text('b')] },
        ],
      },
    ],
  ],
  ['a hard break', 'a\\\nb', [{ type: 'paragraph', children: [text('a'), { type: 'break' }, text('b')] }]],
  ['a list', '- a\n- b', [{ type: 'list', ordered: false, items: [[paragraph('a')], [paragraph('b')]] }]],
  ['a list with numbers', '1. a', [{ type: 'list', ordered: true, items: [[paragraph('a')]] }]],
  [
    'headings inside of a step',
    '### a\n#### b',
    [
      { type: 'heading', depth: 3, children: [text('a')] },
      { type: 'heading', depth: 4, children: [text('b')] },
    ],
  ],
  ['code', '```json\n{}\n```', [{ type: 'code', lang: 'json', run: false, value: '{}' }]],
  ['code to run', '```aws run\naws sts x\n```', [{ type: 'code', lang: 'aws', run: true, value: 'aws sts x' }]],
  ['a quotation', '> a', [{ type: 'quote', children: [paragraph('a')] }]],
  ['a rule', '---', [{ type: 'rule' }]],
  [
    'a table',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    [{ type: 'table', head: [[text('a')], [text('b')]], rows: [[[text('1')], [text('2')]]] }],
  ],
  ['a box', ':::aside\na\n:::', [{ type: 'box', look: 'aside', title: '', children: [paragraph('a')] }]],
  [
    'a box with a title',
    ':::deeper[Why so]\na\n:::',
    [{ type: 'box', look: 'deeper', title: 'Why so', children: [paragraph('a')] }],
  ],
]

const refused: readonly (readonly [name: string, markdown: string, line: number, column: number])[] = [
  ['raw HTML in a paragraph', 'one\n\ntwo <b>x</b>', 3, 5],
  ['a block of HTML', 'one\n\n<div>x</div>', 3, 1],
  ['an image without a text', 'see ![](b.png)', 1, 5],
  ['an image from elsewhere', 'see ![a](https://example.com/b.png)', 1, 5],
  ['an image from outside of the lesson', 'see ![a](img/../../b.png)', 1, 5],
  ['an image that is none', 'see ![a](b.html)', 1, 5],
  ['a link by reference', '[a][b]\n\n[b]: https://example.com', 1, 1],
  ['a link that is not encrypted', '[a](http://example.com)', 1, 1],
  ['a script as a link', '[a](javascript:alert(1))', 1, 1],
  ['a script as a link, disguised', '[a](JaVaScRiPt:alert(1))', 1, 1],
  ['a link inside of a box', ':::warn\n[a](data:text/html,x)\n:::', 2, 1],
  ['a link inside of a table', '| [a](x) |\n| - |', 1, 3],
  ['an unknown box', ':::hint\na\n:::', 1, 1],
  ['a box with two colons', '::aside', 1, 1],
  ['a box that is not closed', ':::aside\na\n\n## T {#t}', 1, 1],
  ['a directive in a sentence', 'a :kbd[x] b', 1, 3],
  ['a heading that opens no step', '## Title', 1, 1],
  ['HTML in a heading', '## <i>T</i> {#a}', 1, 4],
  ['a heading of the first level', '# Title {#a}', 1, 1],
]

describe('what is read', () => {
  it.each(read)('%s', (_name, markdown, blocks) => {
    expect(readBody(markdown)).toEqual({ intro: blocks, sections: [], named: [], problems: [] })
  })
  it('steps: the text before the first is the introduction', () => {
    const { intro, sections, problems } = readBody('Hello\n\n## The *first* {#one}\n\na\n\n## Second {#two}\n\nb')
    expect(problems).toEqual([])
    expect(intro).toEqual([paragraph('Hello')])
    expect(sections).toEqual([
      { id: 'one', title: 'The first', line: 3, prose: [paragraph('a')] },
      { id: 'two', title: 'Second', line: 7, prose: [paragraph('b')] },
    ])
  })
  it('terms and images, and where they are named', () => {
    const { intro, named } = readBody('An :term[ARN], :term[these names]{of=ARN}.\n\n![a map](img/map.svg)')
    expect(named).toEqual([
      { what: 'term', name: 'ARN', line: 1, column: 4 },
      { what: 'term', name: 'ARN', line: 1, column: 16 },
      { what: 'image', name: 'img/map.svg', line: 3, column: 1 },
    ])
    expect(JSON.stringify(intro)).toContain('"type":"image","src":"img/map.svg","alt":"a map"')
  })
  it('the colons of AWS as what they are', () => {
    const line = 'Allow s3:GetObject on arn:aws:s3:::photos for user:ben at 10:30.'
    const [block] = readBody(line).intro
    const words = block?.type === 'paragraph' ? block.children : []
    expect(words.map((word) => ('value' in word ? word.value : '?')).join('')).toBe(line)
  })
})

describe('what is refused', () => {
  it.each(refused)('%s', (_name, markdown, line, column) => {
    const { problems } = readBody(markdown)
    expect(problems[0]).toMatchObject({ line, column })
    expect(problems[0]?.suggestion).toBeTruthy()
  })
})
