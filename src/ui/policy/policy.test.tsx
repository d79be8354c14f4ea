// @vitest-environment happy-dom
// What stands beside the text of a policy, by itself: findings that mend, and the form that writes into the text.

import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { lint, parsePolicy, type PolicyKind } from '#engine'
import type { Lint } from '../editor/lint/linter.ts'
import { createSimulation, SimulationContext } from '../simulation.ts'
import { testLesson } from '../testLesson.ts'
import { FindingsPanel } from './FindingsPanel.tsx'
import { StatementForm } from './form/StatementForm.tsx'
import { KindSwitch } from './KindSwitch.tsx'
import { countedSize } from './sizes.ts'

afterEach(cleanup)

const LOOK = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Look", "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::photos" }
  ]
}`

describe('the list of findings', () => {
  const show = (text: string, problem: string | null = null) => {
    const findings = lint(parsePolicy(text, 'identity'), { policyType: 'identity' })
    const state: Lint = { findings, forText: text, status: 'ready', kind: 'identity', repaired: null }
    const linter = { applyFix: vi.fn(), applyAllSafe: vi.fn() }
    const onGo = vi.fn()
    render(<FindingsPanel lint={state} linter={linter} problem={problem} saved={false} onGo={onGo} />)
    return { findings, linter, onGo }
  }

  it('tells what is wrong in words, with the code, the place and what mends it', () => {
    const { findings, linter, onGo } = show(LOOK.replace('"Allow"', '"allow"'))
    const item = screen.getByText('INVALID_EFFECT').closest('li') ?? document.body
    expect(item.textContent).toContain('Error')
    expect(item.textContent).toContain('AWS will refuse this, or it can never work')
    expect(within(item).getByRole('link').getAttribute('href')).toMatch(/^https:\/\/docs\.aws\.amazon\.com/)
    fireEvent.click(within(item).getByRole('button', { name: 'Line 4' }))
    expect(onGo).toHaveBeenCalledWith(findings.find(({ code }) => code === 'INVALID_EFFECT'))
    const [mend] = within(item).getAllByRole('button', { name: /, line 4$/ })
    if (mend) fireEvent.click(mend)
    expect(linter.applyFix).toHaveBeenCalledOnce()
  })

  it('shows many of one code once', () => {
    show(LOOK.replace('"s3:ListBucket"', '["", " ", "s3:Get Object"]'))
    expect(screen.getByText(/show the other/).textContent).toMatch(/^\d+ × [A-Z_]+: show the other \d+$/)
  })

  it('says that nothing is found', () => {
    show(LOOK)
    expect(screen.getByText(/Nothing found\. Not saved yet/)).toBeTruthy()
  })

  it('says why AWS would refuse what no finding speaks of', () => {
    show(LOOK, 'Cannot exceed quota for PolicySize: 6144')
    expect(screen.getByText(/Cannot exceed quota/).textContent).toContain('AWS would refuse this')
  })
})

describe('the form', () => {
  function Written({ start, kind = 'identity' }: { start: string; kind?: PolicyKind }) {
    const [text, setText] = useState(start)
    return (
      <SimulationContext value={createSimulation(testLesson())}>
        <StatementForm parsed={parsePolicy(text)} kind={kind} start={null} onText={setText} />
        <output>{text}</output>
      </SimulationContext>
    )
  }
  const written = (): string => screen.getByRole('status').textContent
  const type = (label: string, value: string): void => {
    const field = screen.getByLabelText(label)
    fireEvent.change(field, { target: { value } })
    fireEvent.keyDown(field, { key: 'Enter' })
  }

  it('writes each change into the text and leaves the rest of it alone', () => {
    render(<Written start={LOOK} />)
    fireEvent.click(screen.getByLabelText('Deny'))
    expect(written()).toBe(LOOK.replace('"Allow"', '"Deny"'))
    type('ARN of a resource, or * for all', 'arn:aws:s3:::notes')
    expect(JSON.parse(written())).toMatchObject({
      Statement: [{ Resource: ['arn:aws:s3:::photos', 'arn:aws:s3:::notes'] }],
    })
    fireEvent.click(screen.getByRole('button', { name: 'Remove arn:aws:s3:::photos' }))
    expect(JSON.parse(written())).toMatchObject({ Statement: [{ Resource: ['arn:aws:s3:::notes'] }] })
    expect(screen.getByText(/^Forbids s3:ListBucket on the bucket notes/)).toBeTruthy()
  })

  it('adds and takes away conditions and statements', () => {
    render(<Written start={LOOK} />)
    fireEvent.change(screen.getByLabelText('Operator of a new condition'), { target: { value: 'Bool' } })
    fireEvent.change(screen.getByLabelText('Key of a new condition'), { target: { value: 'aws:SecureTransport' } })
    fireEvent.click(screen.getByRole('button', { name: 'Add a condition' }))
    type('Value of aws:SecureTransport', 'true')
    expect(JSON.parse(written())).toMatchObject({
      Statement: [{ Condition: { Bool: { 'aws:SecureTransport': ['true'] } } }],
    })
    fireEvent.click(screen.getByRole('button', { name: 'Remove the condition Bool aws:SecureTransport' }))
    expect(written()).not.toContain('Condition')
    fireEvent.click(screen.getByRole('button', { name: 'Add a statement' }))
    expect(screen.getByText('This statement is not complete yet.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Remove this one' }))
    expect(JSON.parse(written())).toEqual(JSON.parse(LOOK))
  })

  it('asks for whom, where the policy stands on a resource', () => {
    render(<Written start={LOOK} kind="resource" />)
    type('Name, or * for everybody', 'arn:aws:iam::111122223333:user/ben')
    expect(JSON.parse(written())).toMatchObject({
      Statement: [{ Principal: { AWS: 'arn:aws:iam::111122223333:user/ben' } }],
    })
  })

  it('says why it shows nothing of a text that is no JSON', () => {
    render(<Written start="{" />)
    expect(screen.getByText(/once its text is JSON/)).toBeTruthy()
  })
})

it('warns when a policy looks like one of another kind, and takes it for that', () => {
  const onChoose = vi.fn()
  const text = LOOK.replace('"Effect"', '"Principal": "*", "Effect"')
  render(<KindSwitch kind="identity" parsed={parsePolicy(text)} onChoose={onChoose} />)
  expect(screen.getByText(/This looks like a policy on a resource: it names a Principal/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Check it as that' }))
  expect(onChoose).toHaveBeenCalledWith('resource')
})

it.each([
  ['{ "a": "b c" }\n', 'characters', 10],
  ['{ "a": "\u00e9" }', 'bytes', 13],
] as const)('counts %j in %s', (text, unit, size) => {
  expect(countedSize(text, { unit })).toBe(size)
})
