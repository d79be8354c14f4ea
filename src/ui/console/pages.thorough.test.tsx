// @vitest-environment happy-dom
// Every page of the console, on ready accounts: found by following links, as a learner finds it.

import { act, cleanup, render, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Router } from 'wouter'
import { ready } from '../sandbox/sandbox.ts'
import { createSimulation, SimulationContext, type SimulationStore } from '../simulation.ts'
import { testLesson } from '../testLesson.ts'
import { Console } from './Console.tsx'
import { consolePages, findPage } from './pages.ts'

afterEach(cleanup)

const ACCOUNT = '111122223333'
const TOPIC = `arn:aws:sns:eu-west-1:${ACCOUNT}:alarms`

/** What the ready accounts have none of. */
const MORE: readonly (readonly [operation: string, input: Readonly<Record<string, unknown>>])[] = [
  ['sns.CreateTopic', { Name: 'alarms' }],
  ['sns.Subscribe', { TopicArn: TOPIC, Protocol: 'email', Endpoint: 'ana@pinebox.example' }],
  ['events.PutRule', { Name: 'root-signs-in', EventPattern: '{"detail":{"userIdentity":{"type":["Root"]}}}' }],
  ['events.PutTargets', { Rule: 'root-signs-in', Targets: [{ Id: 'one', Arn: TOPIC }] }],
  ['support.CreateCase', { subject: 'Help', communicationBody: 'Somebody has our keys.' }],
  ['accessanalyzer.CreateAnalyzer', { analyzerName: 'outside', type: 'ACCOUNT' }],
  ['iam.CreateOpenIDConnectProvider', { Url: 'https://builds.example' }],
  ['ec2.CreateKeyPair', { KeyName: 'spare' }],
  ['cloudtrail.CreateTrail', { Name: 'second', S3BucketName: 'pinebox-logs' }],
]

async function storeOf(fixture: string, signIn: string): Promise<SimulationStore> {
  const { world } = await ready(fixture)
  const store = createSimulation({ ...testLesson(), world, signIn, steps: [] })
  for (const [operation, input] of MORE) store.getState().call(operation as never, input)
  return store
}

const FAULTY = /.{0,40}(?:\bundefined\b|\[object|\bNaN\b|ValidationError|ValidationException|has no page).{0,80}/

/** What one page shows, and where its links lead. */
function visit(store: SimulationStore, address: string) {
  const { container, unmount } = render(
    <Router>
      <SimulationContext value={store}>
        <Console page={address} />
      </SimulationContext>
    </Router>,
  )
  for (const details of container.querySelectorAll('details')) act(() => details.setAttribute('open', ''))
  const nameless = (['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'spinbutton', 'tab'] as const)
    .flatMap((role) => within(container).queryAllByRole(role, { name: (name) => name.trim() === '', hidden: true }))
    .map((element) => element.outerHTML)
  const links = [...container.querySelectorAll('a')].flatMap((link) => {
    const [, to] = decodeURI(link.getAttribute('href') ?? '').split('console/')
    return to === undefined ? [] : [to]
  })
  const tabs = [...container.querySelectorAll('[role=tab]')].map(
    (tab) => `${findPage(address)?.page}/${(tab.textContent ?? '').toLowerCase().replaceAll(' ', '-')}`,
  )
  const buttons = [...container.querySelectorAll('[role=region] button, section button')]
  const unpointed = buttons
    .filter((button) => button.closest('table') && !button.closest('thead'))
    .filter((button) => !button.hasAttribute('data-point') && !button.textContent?.startsWith('Open'))
  const text = container.textContent ?? ''
  unmount()
  return { nameless, links: [...links, ...(findPage(address)?.tab === '' ? tabs : [])], unpointed, text }
}

describe.each([['mess', 'root']])('the console of %s, as %s', (fixture, signIn) => {
  it('shows every page with a name for each control', { timeout: 300_000 }, async () => {
    const store = await storeOf(fixture, signIn)
    const seen = new Set<string>()
    const faults: string[] = []
    const waiting = ['', ...consolePages.map(({ path }) => path).filter((path) => !path.includes(':name'))]
    for (let at = 0; at < waiting.length; at += 1) {
      const address = waiting[at] ?? ''
      if (seen.has(address)) continue
      seen.add(address)
      // Of many things of a kind, the first ones are enough.
      const found = findPage(address)
      const alike = [...seen].filter(
        (one) => findPage(one)?.found === found?.found && findPage(one)?.tab === found?.tab,
      )
      if (alike.length > 2) continue
      const { nameless, links, unpointed, text } = visit(store, address)
      for (const fault of [
        ...nameless.map((html) => `without a name: ${html}`),
        ...unpointed.map(({ outerHTML }) => `without a point: ${outerHTML}`),
        ...(FAULTY.exec(text) ?? []),
      ])
        faults.push(`${address}: ${fault}`)
      waiting.push(...links)
    }
    expect(faults).toEqual([])
  })
})
