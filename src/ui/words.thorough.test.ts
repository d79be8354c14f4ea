// What the evaluation says of every case of the engine is in words: no code reaches the screen.

import { describe, expect, it } from 'vitest'
import { type CaseOutcome, type StatementTrace, whatWouldAllow, whatWouldDeny, why } from '#engine'
import { reasonOf } from './evaluation/reason.ts'
import { toFlow } from './flowchart/toFlow.ts'
import { outcomes } from './testOutcomes.ts'
import * as words from './words.ts'
import * as whyWords from './words/why.ts'

/** Everything that a result can show, each with the code it stands for. */
function shown(outcome: CaseOutcome): readonly (readonly [code: string, sentence: string | undefined])[] {
  const { request, policies, result } = outcome
  const evaluation = { permission: { action: request.action, resource: request.resource }, request, policies, result }
  return [
    [result.decision, words.decisionWord[result.decision]],
    [result.decidedBy, reasonOf(evaluation).sentence],
    ...toFlow(evaluation, false).nodes.flatMap(({ data }) => [
      [data.step, data.title] as const,
      [data.look, data.note] as const,
    ]),
    ...result.steps.flatMap(({ id, status, explain, skipped, statements }) => [
      [id, words.stepTitle[id]] as const,
      [id, words.stepHelp[id]] as const,
      [status, words.statusWord[status]] as const,
      [explain.code, words.explain[explain.code](explain.args)] as const,
      ...(skipped ? [[skipped, words.skipped[skipped]] as const] : []),
      ...statements.flatMap(reasons),
    ]),
    ...result.warnings.map(({ code }) => [code, warnings[code]] as const),
    ...why(result).map(({ code, args }) => [code, whyWords.reason[code](args)] as const),
  ]
}

/** What each change that is offered says. */
function changes({ request, policies, result }: CaseOutcome): readonly (readonly [code: string, sentence: string])[] {
  const offered = result.decision === 'Allow' ? whatWouldDeny(request, policies) : whatWouldAllow(request, policies)
  return offered.flatMap(({ edits }) => edits.map(({ code, args }) => [code, whyWords.edit[code](args)] as const))
}
/** Sentences that quote what stands in a policy. */
const spelt: ReadonlySet<string> = new Set(Object.keys(whyWords.reason))
const warnings: Readonly<Record<string, string>> = words.warning

function reasons({ principal, resource, conditions }: StatementTrace) {
  return [
    ...(principal?.reason ? [[principal.reason, words.principalReason[principal.reason]] as const] : []),
    ...(resource.reason ? [[resource.reason, words.resourceReason[resource.reason]] as const] : []),
    ...conditions.map(({ because }) => [because, words.because[because]] as const),
  ]
}

/** A code by its looks: `key-missing`, `BAD_ARN`, `explicitDeny`, `explicit-deny:scp`. */
const isCode = (text: string): boolean => /^[a-z\d]+([-:+][a-z\d]+)+$|^[A-Z]+(_[A-Z]+)+$|^[a-z]+[A-Z]/.test(text)

describe('the words for a decision', () => {
  it.each(outcomes.map((outcome) => [outcome.id, outcome] as const))('of case %s', (_id, outcome) => {
    for (const [code, sentence] of [...shown(outcome), ...changes(outcome)]) {
      expect(sentence, code).toMatch(/\S/)
      expect(sentence).not.toMatch(/undefined|null|\[object|: \.|  /)
      if (isCode(code)) expect(sentence).not.toContain(code)
    }
    for (const [, sentence] of shown(outcome).filter(([code]) => !spelt.has(code))) {
      expect(sentence).not.toMatch(/\barn:/)
    }
  })

  it('are known for whatever decided, not just its name', () => {
    for (const { request, result } of outcomes)
      expect(words.verdict(result, request)).not.toBe(words.decisionWord[result.decision])
  })

  it.each([
    ['a user', 'ben', { kind: 'user', arn: 'arn:aws:iam::111122223333:user/ben' }],
    ['the root user', 'root user', { kind: 'root', arn: 'arn:aws:iam::111122223333:root' }],
    [
      'a role session',
      'role PhotoEditor (ben)',
      {
        kind: 'roleSession',
        arn: 'arn:aws:sts::111122223333:assumed-role/PhotoEditor/ben',
        roleArn: 'arn:aws:iam::111122223333:role/PhotoEditor',
      },
    ],
    ['an AWS service', 'cloudtrail.amazonaws.com', { kind: 'service', service: 'cloudtrail.amazonaws.com' }],
  ] as const)('name %s', (_kind, name, principal) => expect(words.callerName(principal)).toBe(name))
})
