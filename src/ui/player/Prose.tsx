// Draws the closed tree that lessons are parsed to. What is not in the tree cannot reach the page.
import { Info, Lightbulb, TriangleAlert } from 'lucide-react'
import type { Block, Inline, Prose as Tree } from '#lessons'
import { useSimulation } from '../simulation.ts'
import { PaneLink } from './PaneLink.tsx'
import { useOrigin } from './origin.ts'
import { RunnableCode } from './RunnableCode.tsx'
import { Term } from './Term.tsx'

export function Prose({ tree }: { tree: Tree }) {
  return (
    <div className="grid gap-3 text-ink-2">
      {tree.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  )
}

const box = { aside: Info, warn: TriangleAlert, deeper: Lightbulb }
const boxLook = {
  aside: 'border-line bg-sunken',
  warn: 'border-implicit bg-implicit-soft',
  deeper: 'border-line bg-sunken',
}
const boxTitle = { aside: 'Good to know', warn: 'Careful', deeper: 'Look deeper' }

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Words of={block.children} />
        </p>
      )
    case 'heading':
      return block.depth === 3 ? (
        <h3 className="font-semibold text-ink">
          <Words of={block.children} />
        </h3>
      ) : (
        <h4 className="text-sm font-semibold text-ink">
          <Words of={block.children} />
        </h4>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className={`grid gap-1 pl-5 ${block.ordered ? 'list-decimal' : 'list-disc'}`}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Prose tree={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'code':
      return block.run ? (
        <RunnableCode text={block.value} />
      ) : (
        <pre className="overflow-x-auto rounded-md bg-sunken p-3 font-mono text-xs text-ink" tabIndex={0}>
          <code>{block.value}</code>
        </pre>
      )
    case 'quote':
      return (
        <blockquote className="border-l-2 border-edge pl-3">
          <Prose tree={block.children} />
        </blockquote>
      )
    case 'table':
      return (
        <div className="overflow-x-auto">
          <table className="w-full text-left text-sm">
            <thead>
              <tr>
                {block.head.map((cell, index) => (
                  <th key={index} className="border-b border-line py-1 pr-3 font-semibold text-ink">
                    <Words of={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={column} className="border-b border-line py-1 pr-3 align-top">
                      <Words of={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'box':
      return <Box block={block} />
    case 'rule':
      return <hr className="border-line" />
  }
}

function Box({ block }: { block: Extract<Block, { type: 'box' }> }) {
  const Icon = box[block.look]
  const title = (
    <span className="inline-flex items-center gap-2 text-sm font-semibold text-ink">
      <Icon size={16} aria-hidden />
      {block.title || boxTitle[block.look]}
    </span>
  )
  const shape = `rounded-md border p-3 text-sm ${boxLook[block.look]}`
  if (block.look !== 'deeper')
    return (
      <aside className={`grid gap-1.5 ${shape}`}>
        {title}
        <Prose tree={block.children} />
      </aside>
    )
  return (
    <details className={shape}>
      <summary>{title}</summary>
      <div className="mt-2">
        <Prose tree={block.children} />
      </div>
    </details>
  )
}

function Words({ of }: { of: readonly Inline[] }) {
  return of.map((inline, index) => <Word key={index} inline={inline} />)
}

function Word({ inline }: { inline: Inline }) {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'strong':
      return (
        <strong className="font-semibold text-ink">
          <Words of={inline.children} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Words of={inline.children} />
        </em>
      )
    case 'code':
      return (
        <code className="rounded-sm bg-sunken px-1 py-0.5 font-mono text-xs wrap-anywhere text-ink">
          {inline.value}
        </code>
      )
    case 'link':
      return inline.url.startsWith('https:') ? (
        <a href={inline.url} target="_blank" rel="noopener noreferrer" className="text-accent underline">
          <Words of={inline.children} />
        </a>
      ) : (
        <PaneLink place={inline.url.slice('pane:'.length)}>
          <Words of={inline.children} />
        </PaneLink>
      )
    case 'image':
      return <Picture src={inline.src} alt={inline.alt} />
    case 'term':
      return (
        <Term term={inline.term}>
          <Words of={inline.children} />
        </Term>
      )
    case 'break':
      return <br />
  }
}

/** A file beside the lesson; scripts/lessonsPlugin.ts publishes it under the lesson's id. A stranger's is not fetched. */
function Picture({ src, alt }: { src: string; alt: string }) {
  const lesson = useSimulation((s) => s.lesson.id)
  const { from } = useOrigin()
  if (from !== null) return <span className="text-ink-3">[Picture: {alt}]</span>
  return <img src={`lessons/${lesson}/${src}`} alt={alt} className="max-w-full rounded-md" />
}
