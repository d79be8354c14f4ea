// Watches the open policy and has it checked beside the page. What it tells belongs to `forText`: while the text in the
// editor is another one, the status is `working`.

import { createStore } from 'zustand/vanilla'
import { applyEdits, type Fix, type LintFinding, type PolicyKind } from '#engine'
import type { Simulation, SimulationStore } from '../../simulation.ts'
import type { Draft } from '../draft.ts'
import type { Ask, Setting } from './asks.ts'

const PAUSE = 5 // milliseconds without a key; the worker drops what nobody waits for, so little is needed

export interface Lint {
  readonly findings: readonly LintFinding[]
  readonly forText: string
  readonly status: 'working' | 'ready' | 'failed'
  readonly kind: PolicyKind // as what it is checked
  readonly repaired: Repaired | null // the last change that was made for the learner
}
export interface Repaired {
  readonly title: string
  readonly before: string
  readonly after: string
}

export interface Linter {
  now(): Lint
  /** Checks as long as somebody listens. */
  subscribe(listener: () => void): () => void
  /** Takes the policy for another kind than its place in the account says; null: for that one. */
  chooseType(type: PolicyKind | null): void
  /** The kind of policy that it is taken for. */
  policyType(): PolicyKind
  /** Makes one repair of a finding, the first if none is named. Nothing happens while the finding is of an older text. */
  applyFix(finding: LintFinding, fix?: Fix): void
  /** Makes every repair that changes no decision. */
  applyAllSafe(): Promise<void>
  /** Changes the text for the learner and offers the way back. */
  repair(title: string, text: string): void
}

const NOTHING: Lint = { findings: [], forText: '', status: 'working', kind: 'identity', repaired: null }

export function createLinter(simulation: SimulationStore, ask: Ask): Linter {
  const store = createStore<Lint>()(() => NOTHING)
  let listeners = 0
  let chosen: PolicyKind | null = null
  let stale = new AbortController()

  const check = (draft: Draft, pause: number): void => {
    stale.abort()
    stale = new AbortController()
    const { signal } = stale
    const { text } = draft
    store.setState({ status: 'working', kind: settingOf(simulation.getState(), draft, chosen).policyType })
    setTimeout(() => {
      if (signal.aborted) return
      void ask('lint', { text, setting: settingOf(simulation.getState(), draft, chosen) }, signal).then((answer) => {
        if (signal.aborted || answer === 'dropped') return
        if (answer === 'failed') store.setState({ findings: [], forText: text, status: 'failed' })
        else store.setState({ findings: answer.findings, forText: text, status: 'ready' })
      })
    }, pause)
  }
  const checkAnew = (): void => {
    const { draft } = simulation.getState()
    if (draft) check(draft, 0)
  }
  const watch = ({ draft }: Simulation, { draft: before }: Simulation): void => {
    if (draft?.policy.id !== before?.policy.id) {
      chosen = null
      stale.abort()
      store.setState(NOTHING)
    }
    if (draft && (draft.text !== before?.text || draft.policy.id !== before.policy.id)) check(draft, PAUSE)
  }
  let unwatch = (): void => undefined
  const repair = (title: string, after: string): void => {
    const before = simulation.getState().draft?.text
    if (before === undefined || before === after) return
    store.setState({ repaired: { title, before, after } })
    simulation.getState().edit(after)
  }
  return {
    now: store.getState,
    subscribe(listener) {
      const leave = store.subscribe(listener)
      if (listeners++ === 0) {
        unwatch = simulation.subscribe(watch)
        checkAnew()
      }
      return () => {
        leave()
        if (--listeners === 0) {
          unwatch()
          stale.abort()
        }
      }
    },
    chooseType(type) {
      chosen = type
      checkAnew()
    },
    policyType() {
      const { draft } = simulation.getState()
      return chosen ?? (draft ? PLACES[draft.policy.kind].policyType : 'identity')
    },
    applyFix({ fixes }, fix = fixes[0]) {
      const text = simulation.getState().draft?.text
      if (fix && text !== undefined && text === store.getState().forText)
        repair(`Done: ${fix.title}.`, applyEdits(text, fix.edits))
    },
    async applyAllSafe() {
      const { draft } = simulation.getState()
      if (!draft) return
      const { text } = draft
      const answer = await ask('fixAll', { text, setting: settingOf(simulation.getState(), draft, chosen) })
      if (typeof answer === 'string' || simulation.getState().draft?.text !== text) return
      repair(answer.count === 1 ? 'One safe fix is made.' : `${answer.count} safe fixes are made.`, answer.text)
    },
    repair,
  }
}

const PLACES: Record<Draft['policy']['kind'], Pick<Setting, 'policyType' | 'resourceType'>> = {
  managed: { policyType: 'identity' },
  inline: { policyType: 'identity' },
  bucket: { policyType: 'resource', resourceType: 'AWS::S3::Bucket' },
}

function settingOf({ world, lesson }: Simulation, { policy }: Draft, chosen: PolicyKind | null): Setting {
  const place = PLACES[policy.kind]
  return {
    ...(chosen === null || chosen === place.policyType ? place : { policyType: chosen }),
    account: world.home,
    now: world.now,
    mute: lesson.tools.mute,
  }
}
