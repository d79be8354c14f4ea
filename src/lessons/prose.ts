// Markdown → the closed tree of types.ts. What the tree does not know is a problem at its line, never dropped.

import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { directiveFromMarkdown, type TextDirective } from 'mdast-util-directive'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Block, Inline, Prose } from './types.ts'

export interface ProseProblem {
  readonly line: number // of the body, from 1
  readonly column: number
  readonly message: string
  readonly suggestion: string
}
export interface Section {
  readonly id: string
  readonly title: string
  readonly line: number
  readonly prose: Prose
}
export interface Body {
  readonly intro: Prose
  readonly sections: readonly Section[]
  readonly named: readonly Named[] // terms and images, wherever they stand
  readonly problems: readonly ProseProblem[]
}
export interface Named {
  readonly what: 'term' | 'image'
  readonly name: string
  readonly line: number // of the body, from 1
  readonly column: number
}

const HEADING = /^(.*?)\s*\{#([a-z0-9][a-z0-9-]*)\}$/

/** `## Title {#step-id}` opens a step; what stands before the first is the introduction. */
export function readBody(text: string): Body {
  const problems: ProseProblem[] = []
  const named: Named[] = []
  const read = reader(text, problems, named)
  const tree = fromMarkdown(text, {
    extensions: [gfmTable(), directive()],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  })
  const intro: Block[] = []
  const sections: { id: string; title: string; line: number; prose: Block[] }[] = []
  for (const node of tree.children) {
    if (node.type !== 'heading' || node.depth > 2) {
      ;(sections.at(-1)?.prose ?? intro).push(...read.block(node))
      continue
    }
    const [, title, id] = HEADING.exec(plain(read.words(node.children)).trim()) ?? []
    if (title === undefined || id === undefined || node.depth === 1)
      problems.push({
        ...place(node),
        message: 'this heading opens no step',
        suggestion: 'write `## Title {#step-id}`, or `###` for a heading inside of a step',
      })
    else sections.push({ id, title, line: place(node).line, prose: [] })
  }
  return { intro, sections, named, problems }
}

const BOXES = ['aside', 'warn', 'deeper'] as const

function reader(text: string, problems: ProseProblem[], named: Named[]) {
  const refuse = (node: Nodes, message: string, suggestion: string): [] => {
    problems.push({ ...place(node), message, suggestion })
    return []
  }

  const refuseHtml = (node: Nodes): [] =>
    refuse(node, 'raw HTML is not read', 'write Markdown; a literal < stands in `code`')

  function block(node: RootContent): readonly Block[] {
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', children: words(node.children) }]
      case 'heading':
        if (node.depth <= 2) return refuse(node, 'a step cannot begin in here', 'use ### for a heading inside of a box')
        return [{ type: 'heading', depth: node.depth === 3 ? 3 : 4, children: words(node.children) }]
      case 'list':
        return [
          {
            type: 'list',
            ordered: node.ordered === true,
            items: node.children.map(({ children }) => children.flatMap(block)),
          },
        ]
      case 'code':
        return [
          { type: 'code', lang: node.lang ?? '', run: (node.meta ?? '').split(' ').includes('run'), value: node.value },
        ]
      case 'blockquote':
        return [{ type: 'quote', children: node.children.flatMap(block) }]
      case 'thematicBreak':
        return [{ type: 'rule' }]
      case 'table': {
        const [head, ...rows] = node.children.map((row) => row.children.map((cell) => words(cell.children)))
        return [{ type: 'table', head: head ?? [], rows }]
      }
      case 'containerDirective': {
        const look = BOXES.find((name) => name === node.name)
        if (!look) return refuse(node, `there is no box \`${node.name}\``, `use one of ${BOXES.join(', ')}`)
        // Unclosed, it would swallow the steps that follow.
        if (!/\n[ \t]*:{3,}[ \t]*$/.test(source(text, node)))
          return refuse(node, `the box \`${node.name}\` is not closed`, 'end it with a line of three colons')
        const [first] = node.children
        const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined
        const title = label ? plain(words(label.children)) : ''
        return [{ type: 'box', look, title, children: node.children.filter((child) => child !== label).flatMap(block) }]
      }
      case 'leafDirective':
        return refuse(node, `there is no \`::${node.name}\``, `a box is opened by three colons: ${BOXES.join(', ')}`)
      case 'html':
        return refuseHtml(node)
      default:
        return refuse(
          node,
          `\`${node.type}\` is not available in lessons`,
          'use paragraphs, lists, tables, code and boxes',
        )
    }
  }

  function words(nodes: readonly PhrasingContent[]): readonly Inline[] {
    return nodes.flatMap((node): readonly Inline[] => {
      switch (node.type) {
        case 'text':
          return [{ type: 'text', value: node.value }]
        case 'strong':
        case 'emphasis':
          return [{ type: node.type, children: words(node.children) }]
        case 'inlineCode':
          return [{ type: 'code', value: node.value }]
        case 'break':
          return [{ type: 'break' }]
        case 'link':
          if (/^(https:|pane:)/.test(node.url)) return [{ type: 'link', url: node.url, children: words(node.children) }]
          return refuse(
            node,
            `a link to \`${node.url}\` is not allowed`,
            'link to https: pages, or into the workbench with pane:',
          )
        case 'textDirective':
          if (node.name === 'term' && node.children.length > 0) return [termOf(node)]
          // `s3:GetObject` in plain prose is just that; with a label or attributes something else was meant.
          if (node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0)
            return [{ type: 'text', value: source(text, node) }]
          return refuse(
            node,
            `there is no \`:${node.name}\` inside of a sentence`,
            'use **strong**, *emphasis* or `code`',
          )
        case 'image':
          if (!/^[\w-][\w./-]*\.(svg|png|jpg|webp)$/.test(node.url) || node.url.includes('..'))
            return refuse(
              node,
              `an image \`${node.url}\` is not allowed`,
              'put an svg, png, jpg or webp beside the lesson',
            )
          if (!node.alt) return refuse(node, 'the image has no text', 'say in its brackets what it shows')
          named.push({ what: 'image', name: node.url, ...place(node) })
          return [{ type: 'image', src: node.url, alt: node.alt }]
        case 'html':
          return refuseHtml(node)
        default:
          return refuse(
            node,
            `\`${node.type}\` is not available in lessons`,
            'use text, **strong**, *emphasis*, `code` and links',
          )
      }
    })
  }

  /** `:term[ARN]`, or `:term[these names]{of=ARN}`. */
  function termOf(node: TextDirective): Inline {
    const children = words(node.children)
    const term = node.attributes?.of ?? plain(children)
    named.push({ what: 'term', name: term, ...place(node) })
    return { type: 'term', term, children }
  }

  return { block, words }
}

export function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => ('value' in inline ? inline.value : 'children' in inline ? plain(inline.children) : ' '))
    .join('')
}

function source(text: string, { position }: Nodes): string {
  return text.slice(position?.start.offset, position?.end.offset)
}

function place({ position }: Nodes): { line: number; column: number } {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 }
}
