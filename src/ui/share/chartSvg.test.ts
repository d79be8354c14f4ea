import { expect, it } from 'vitest'
import { askFor } from '#account'
import { toFlow } from '../flowchart/toFlow.ts'
import { testWorld } from '../testWorld.ts'
import { chartSvg } from './chartSvg.ts'

it('draws every node of the chart, in colours that it is given, and lets no name break out of the text', () => {
  const evaluation = askFor(
    testWorld(),
    { identity: 'user/ben' },
    { action: 's3:GetObject', resource: 'arn:aws:s3:::photos/<script>&"' },
  )
  if (!evaluation) return expect.unreachable()
  const svg = chartSvg(evaluation, (token) => `paint-${token}`)
  expect(svg.match(/<rect /g)).toHaveLength(toFlow(evaluation, false).nodes.length + 1)
  expect(svg).toContain('Identity-based policies')
  expect(svg).toContain('&lt;script&gt;&amp;&quot;')
  expect(svg).not.toContain('<script>')
  expect(svg).toContain('fill="paint-implicit-soft"')
})
