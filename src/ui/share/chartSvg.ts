// The chart of a decision as a picture that stands alone: the same nodes and edges as on the screen, as SVG.

import type { Evaluation } from '#account'
import type { Look } from '../evaluation/look.ts'
import { CHART, END, NODE } from '../flowchart/positions.ts'
import { type ChartEdge, type ChartNode, toFlow } from '../flowchart/toFlow.ts'
import { verdictWord } from '../words.ts'

/** Colours by their token, as `ink-2`; the page knows what they are in its theme. */
export type Paint = (token: string) => string

const looks: Readonly<Record<Look, { readonly line: string; readonly fill: string; readonly dash?: string }>> = {
  pass: { line: 'allow', fill: 'surface' },
  allow: { line: 'allow', fill: 'allow-soft' },
  explicitDeny: { line: 'deny', fill: 'deny-soft' },
  implicitDeny: { line: 'implicit', fill: 'implicit-soft', dash: '5 4' },
  skipped: { line: 'line', fill: 'surface' },
  notReached: { line: 'line', fill: 'surface' },
  unknown: { line: 'edge', fill: 'surface', dash: '5 4' },
}
const edges: Readonly<Record<ChartEdge['look'], string>> = {
  taken: 'edge',
  quiet: 'line',
  explicitDeny: 'deny',
  implicitDeny: 'implicit',
}
const HEAD = 44 // CSS pixels above the chart, for what was asked

export function chartSvg(evaluation: Evaluation, paint: Paint): string {
  const { request, result } = evaluation
  const { nodes, edges: lines } = toFlow(evaluation, false)
  const places = new Map(nodes.map((node) => [node.id, node]))
  const [width, height] = [CHART.width + 16, CHART.height + HEAD + 8]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, system-ui, sans-serif">`,
    `<title>${escaped(`${verdictWord(result)}: ${request.action} on ${request.resource}`)}</title>`,
    `<rect width="${width}" height="${height}" fill="${paint('surface')}"/>`,
    text(8, 18, 13, 'ink', clipped(`${request.action} on ${request.resource}`, 56), paint, 600),
    text(8, 34, 12, 'ink-2', verdictWord(result), paint),
    `<g transform="translate(0 ${HEAD})">`,
    ...lines.map((edge) => drawEdge(edge, places, paint)),
    ...nodes.map((node) => drawNode(node, paint)),
    '</g></svg>',
  ].join('\n')
}

function drawNode({ type, position: { x, y }, data: { title, note, look, shape } }: ChartNode, paint: Paint): string {
  const { width, height } = type === 'end' ? END : NODE
  const { line, fill, dash } = looks[look]
  const quiet = look === 'skipped' || look === 'notReached'
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${shape === 'pill' ? height / 2 : 8}" fill="${paint(fill)}" stroke="${paint(line)}" stroke-width="1.5"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
    text(x + 12, y + 16, 12, quiet ? 'ink-3' : 'ink', clipped(title, width / 7), paint, 600),
    text(x + 12, y + 30, 11, quiet ? 'ink-3' : line === 'edge' ? 'ink-2' : line, clipped(note, width / 5.8), paint),
  ].join('')
}

function drawEdge(
  { source, target, sourceHandle, look }: ChartEdge,
  places: Map<string, ChartNode>,
  paint: Paint,
): string {
  const [from, to] = [places.get(source)?.position, places.get(target)?.position]
  if (!from || !to) return ''
  const right = sourceHandle === 'right'
  const [x1, y1] = right
    ? [from.x + NODE.width, from.y + NODE.height / 2]
    : [from.x + NODE.width / 2, from.y + NODE.height]
  const [x2, y2] = right ? [to.x, to.y + END.height / 2] : [to.x + NODE.width / 2, to.y]
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${paint(edges[look])}" stroke-width="2"/>`
}

function text(x: number, y: number, size: number, token: string, words: string, paint: Paint, weight = 400): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${paint(token)}">${escaped(words)}</text>`
}

function clipped(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, Math.floor(most) - 1)}…` : words
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
