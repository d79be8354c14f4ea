// A decision as plain text, for the clipboard and for paper: what the picture says, in its order.

import type { Evaluation } from '#account'
import { elementsOf } from '../evaluation/elements.ts'
import { policyById, reasonOf } from '../evaluation/reason.ts'
import { callerName, variantOf, verdictWord } from '../words.ts'
import { toFlow } from './toFlow.ts'

export function traceText(evaluation: Evaluation): string {
  const { request, result } = evaluation
  const { sentence } = reasonOf(evaluation)
  const steps = toFlow(evaluation, false).nodes.filter(({ type }) => type === 'step')
  return [
    `Request: ${callerName(request.principal)} asks ${request.action} on ${request.resource}`,
    `Decision: ${verdictWord(result)}. ${sentence}`,
    variantOf(request, result.sameAccount),
    '',
    ...steps.flatMap(({ data: { step, title, note, word } }, index) => [
      `${index + 1}. ${title}: ${word ?? ''}. ${note}`,
      ...statementsOf(evaluation, step),
    ]),
    '',
    'Context of the request:',
    ...Object.entries(result.context).map(([key, { value }]) => `  ${key} = ${[value].flat().join(', ')}`),
    '',
  ].join('\n')
}

function statementsOf(evaluation: Evaluation, step: string): readonly string[] {
  const { statements = [] } = evaluation.result.steps.find(({ id }) => id === step) ?? {}
  return statements.map((trace) => {
    const { effect, sid, index, applies, policyId } = trace
    const missed = elementsOf(trace, evaluation.request).filter(({ holds }) => !holds)
    const why = missed.map(({ name, code = '', text }) => `${name} ${code} ${text}`.replaceAll(/ +/g, ' ').trim())
    const name = policyById(evaluation.policies, policyId)?.name ?? policyId
    return `   - ${effect} ${sid ?? `statement ${index + 1}`} in ${name}: ${applies ? 'matches' : `does not match (${why.join('; ')})`}`
  })
}
