// Every case of the engine, drawn: the picture, its text twin, the details and the verdict keep nothing back.

import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Router } from 'wouter'
import type { Evaluation } from '#account'
import type { CaseOutcome, StepId, StepStatus } from '#engine'
import { orderOf } from '../flowchart/positions.ts'
import { noteOf, toFlow } from '../flowchart/toFlow.ts'
import { TraceList } from '../flowchart/TraceList.tsx'
import { createSimulation, SimulationContext } from '../simulation.ts'
import { testLesson } from '../testLesson.ts'
import { outcomes } from '../testOutcomes.ts'
import * as words from '../words.ts'
import { elementsOf } from './elements.ts'
import { StepDetails } from './StepDetails.tsx'
import { VerdictCard } from './VerdictCard.tsx'
import { Warnings } from './Warnings.tsx'

const store = createSimulation(testLesson())

function draw(what: React.ReactNode): string {
  return renderToStaticMarkup(
    <Router ssrPath="/">
      <SimulationContext value={store}>{what}</SimulationContext>
    </Router>,
  )
}

/** The text of a piece of HTML, as it is read. */
function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" }
  return html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
}

function evaluationOf({ request, policies, result }: CaseOutcome): Evaluation {
  return { permission: { action: request.action, resource: request.resource }, request, policies, result }
}

function listOf(evaluation: Evaluation, selected: StepId | null = null, hidden = false): string {
  return draw(
    <TraceList evaluation={evaluation} hidden={hidden} walked={null} selected={selected} onSelect={() => undefined} />,
  )
}

/** What stands in the list for one step. */
function rowOf(html: string, step: StepId): string {
  const row = html.split('<li data-step=').find((one) => one.startsWith(`"${step}"`)) ?? ''
  return row.slice(row.indexOf('>') + 1)
}

const codes = new Set(
  [
    ...Object.keys({ ...words.skipped, ...words.explain, ...words.principalReason, ...words.resourceReason }),
    ...Object.keys({ ...words.because, ...words.warning, ...words.stepTitle, ...words.statusWord }),
  ].filter((code) => /[a-z][-A-Z]|_/.test(code)),
)

/** What nobody should read: a code without words, a value that is none. */
function faultsIn(text: string): readonly string[] {
  const odd = /undefined|\[object|\bnull\b|\(\)|: *$/.exec(text) ?? []
  return [...odd, ...(text.match(/[\w-]+/g) ?? []).filter((word) => codes.has(word))]
}

const FINAL: Readonly<Record<CaseOutcome['result']['decision'], RegExp>> = {
  Allow: /^Allowed/,
  ExplicitDeny: /^Denied explicitly$/,
  ImplicitDeny: /^Denied by (default|the service)$/,
}

describe.each(outcomes.map((outcome) => [outcome.id, outcome] as const))('case %s', (_id, outcome) => {
  const { result, request } = outcome
  const evaluation = evaluationOf(outcome)

  it('has each step in the list with its word, its reason, its levels and its statements', () => {
    const closed = listOf(evaluation)
    for (const step of result.steps.filter(({ id }) => id !== 'result')) {
      const note = textOf(rowOf(closed, step.id))
      expect(note).toContain(words.stepWord(step))
      expect(note).toContain(noteOf(step))
      if (step.skipped) expect(note).toContain(words.skipped[step.skipped])
      const details = textOf(draw(<StepDetails evaluation={evaluation} id={step.id} />))
      // In the list a step opens to the same; seen where there are statements to lose.
      const opened = step.statements.length > 0 ? [textOf(rowOf(listOf(evaluation, step.id), step.id))] : []
      for (const text of [details, ...opened]) {
        expect(text).toContain(words.stepWord(step))
        expect(text).toContain(noteOf(step))
        expect(text).toContain(words.stepHelp[step.id])
        for (const { name, status } of step.levels ?? [])
          expect(text).toContain(`At ${name}: ${words.statusWord[status]}`)
        for (const trace of step.statements) {
          if (trace.level) expect(text).toContain(` at ${trace.level}`)
          for (const { name, holds, code = '', text: why } of elementsOf(trace, request))
            expect(text).toContain(`${name}: ${holds ? 'matches' : 'does not match'}, ${code} ${why}`)
        }
        expect(faultsIn(text)).toEqual([])
      }
    }
  })

  it('ends as it was decided, in the picture and in the list', () => {
    const { nodes } = toFlow(evaluation, false)
    const last = nodes.find(({ id }) => id === 'end') ?? nodes.find(({ id }) => id === 'result')
    const said = `${last?.data.title} ${last?.data.note}`
    expect(said).toMatch(FINAL[result.decision])
    expect(said.includes('service')).toBe(result.decidedBy === 'service')
    expect(textOf(rowOf(listOf(evaluation), 'result'))).toContain(last?.data.title)
    const details = textOf(draw(<StepDetails evaluation={evaluation} id="result" />))
    expect(details.includes('Allowed here')).toBe(nodes.every(({ id }) => id !== 'end'))
  })

  it('takes the way of the steps that were reached', () => {
    const { nodes, edges } = toFlow(evaluation, false)
    const looks = nodes.filter(({ type }) => type === 'step').map(({ data }) => data)
    expect(looks.map(({ step }) => step)).toEqual(orderOf(result.sameAccount))
    const wrong = looks.filter(({ taken, look }) => (taken ? look === 'notReached' : !OFF_THE_WAY.includes(look)))
    expect(wrong).toEqual([])
    const taken = edges.filter(({ look }) => look === 'taken').map(({ target }) => target)
    for (const { step, taken: on } of looks.slice(1)) expect(taken.includes(step)).toBe(on)
  })

  it('has a verdict and every warning in words', () => {
    const shown = { evaluation, error: undefined, of: 1, policies: [], at: 0 }
    const verdict = textOf(draw(<VerdictCard shown={shown} folded={null} onSkip={() => undefined} />))
    expect(verdict).toContain(words.verdictWord(result))
    expect(verdict).toContain(words.verdict(result, request))
    expect(faultsIn(verdict)).toEqual([])
    const warnings = draw(<Warnings evaluation={evaluation} />)
    for (const { code } of result.warnings) expect(textOf(warnings)).toContain(warningWords[code])
    const distinct = new Set(result.warnings.map(({ code, policyId, pointer }) => `${code} ${policyId} ${pointer}`))
    expect(warnings.split('data-warning').length - 1).toBe(distinct.size)
    expect(faultsIn(textOf(warnings))).toEqual([])
  })

  it('gives nothing away while it is hidden', () => {
    const html = listOf(evaluation, 'identity', true)
    expect(html.match(/data-status="(?!unknown|pass)/)).toBeNull()
    expect(textOf(html)).not.toMatch(/Denied|Yes:|Nothing allows/)
  })
})

const OFF_THE_WAY: readonly (StepStatus | 'unknown')[] = ['notReached', 'skipped']
const warningWords: Readonly<Record<string, string>> = words.warning

it('meets every reason for a principal, a resource and a condition in some case', () => {
  const traces = outcomes.flatMap(({ result }) => result.steps.flatMap(({ statements }) => statements))
  const met = {
    principal: new Set(traces.map(({ principal }) => principal?.reason)),
    resource: new Set(traces.map(({ resource }) => resource.reason)),
    condition: new Set(traces.flatMap(({ conditions }) => conditions.map(({ because }) => because))),
  }
  expect(Object.keys(words.principalReason).filter((reason) => ![...met.principal].includes(reason as never))).toEqual(
    [],
  )
  expect(Object.keys(words.resourceReason).filter((reason) => ![...met.resource].includes(reason as never))).toEqual([])
  expect(Object.keys(words.because).filter((reason) => ![...met.condition].includes(reason as never))).toEqual([])
})
