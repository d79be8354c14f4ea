// @vitest-environment happy-dom
// Whatever a lesson can ask for in the console has a control there, and what AWS answers stands on the page.

import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { memoryLocation } from 'wouter/memory-location'
import { Router } from 'wouter'
import { consoleActions } from '#account'
import { parseLesson } from '#lessons'
import { createSimulation, SimulationContext, type SimulationStore } from '../simulation.ts'
import { ClockControl } from '../workbench/ClockControl.tsx'
import { IdentitySwitcher } from '../workbench/IdentitySwitcher.tsx'
import { Console } from './Console.tsx'
import { steps } from './steps.ts'

const PASSWORD = 'harbour-lantern-42-Juniper'
const text = `---
format: 1
id: test
version: '1.0.0'
title: Test
summary: A lesson for tests.
minutes: 1
level: beginner
account:
  id: '111122223333'
  alias: pinebox
  now: '2026-01-01T00:00:00Z'
  root:
    email: root@example.com
    password: ${PASSWORD}
    mfaDevices: ['arn:aws:iam::111122223333:mfa/phone']
    accessKeys: [{ id: AKIAROOTKEYEXAMPLE00, secret: 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEROOT0', status: Active, created: '2025-01-01T00:00:00Z' }]
  users: { ana: { attached: [AdministratorAccess], loginProfile: { password: 'Ana-keeps-bees-7' } } }
  roles:
    Auditor:
      trust: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'sts:AssumeRole' }] }
signIn: none
steps:
  - id: one
    goals: [{ id: may, text: Ana may, check: { decision: { principal: user/ana, action: s3:ListBucket, resource: 'arn:aws:s3:::photos', expect: allow } } }]
    hints: [One., Two.]
solution: { one: [] }
---

## One {#one}

Do it.
`

function open(): SimulationStore {
  const { lesson, problems } = parseLesson({ 'lesson.md': text }, {})
  if (!lesson) throw new Error(JSON.stringify(problems))
  return createSimulation(lesson)
}

function show(store: SimulationStore, page: string): void {
  cleanup()
  render(
    <Router hook={memoryLocation({ path: '/' }).hook}>
      <SimulationContext value={store}>
        <ClockControl />
        <IdentitySwitcher />
        <Console page={page} />
      </SimulationContext>
    </Router>,
  )
}

function points(): readonly string[] {
  return [...document.querySelectorAll('[data-point]')].flatMap((one) => one.getAttribute('data-point') ?? [])
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const fill = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

afterEach(cleanup)

describe('the console', () => {
  const store = open()
  const found: string[] = []
  const look = (page: string): void => {
    show(store, page)
    fireEvent.click(button(/^Signed in as/))
    found.push(...points())
  }
  it.each([
    ['anonymous', 'signin'],
    ['root', 'security-credentials'],
    ['root', 'account'],
    ['user/ana', 'security-credentials'],
    ['user/ana', 'switch-role'],
  ])('shows %s the page %s', (who, page) => {
    store.getState().signIn(who)
    look(page)
    if (page === 'signin') {
      fireEvent.click(screen.getByRole('radio', { name: /Root user/, hidden: true }))
      found.push(...points())
    }
    expect(document.body.textContent).not.toMatch(/undefined|\[object/)
  })

  it('offers the way back from a role', () => {
    store.getState().signIn('user/ana')
    expect(store.getState().act('switch-role', { account: 'pinebox', role: 'Auditor' }).ok).toBe(true)
    look('switch-role')
    expect(button(/^Signed in as/).textContent).toContain('role Auditor')
  })

  it.each(Object.keys(consoleActions))('has a control for %s', (name) => {
    const { point } = steps[name as keyof typeof steps]
    expect(found.some((one) => one === point || one.startsWith(`${point}-`))).toBe(true)
  })
})

describe('the sign-in page', () => {
  it('says the same of whatever is wrong', () => {
    const store = open()
    show(store, 'account') // whoever is not signed in comes to the sign-in page first
    fill('Account ID or alias', 'pinebox')
    fill('IAM user name', 'ana')
    fill('Password', 'wrong')
    fireEvent.click(button('Sign in'))
    expect(screen.getByText('Your authentication information is incorrect. Please try again.')).toBeTruthy()
    fill('Password', 'Ana-keeps-bees-7')
    fireEvent.click(button('Sign in'))
    expect(button(/^Signed in as/).textContent).toContain('ana')
    expect(screen.getByRole('heading', { name: 'Account' })).toBeTruthy()
  })

  it('asks root for the device, and reads it', () => {
    const store = open()
    show(store, 'signin')
    fireEvent.click(screen.getByRole('radio', { name: /Root user/ }))
    fill('Root user e-mail address', 'root@example.com')
    fill('Password', PASSWORD)
    fireEvent.click(button('Sign in'))
    fireEvent.click(within(screen.getByRole('group', { name: 'Multi-factor authentication' })).getByRole('radio'))
    fireEvent.click(button('Sign in'))
    expect(button(/^Signed in as/).textContent).toContain('root user')
  })
})

it('refuses a user what root alone may do, and says why', () => {
  const store = open()
  store.getState().signIn('user/ana')
  show(store, 'account')
  fireEvent.click(button('Deactivate IAM access'))
  expect(screen.getByText('Only the root user can do this, signed in to the console.')).toBeTruthy()
  expect(screen.getByText('Why?')).toBeTruthy()
})

it('lets an hour pass', () => {
  const store = open()
  const { now } = store.getState().world
  show(store, 'signin')
  fireEvent.click(button(/^Simulated clock/))
  fireEvent.click(button('+1 hour'))
  expect(store.getState().world.now - now).toBe(3_600_000)
})
