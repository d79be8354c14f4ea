// How long after a key the page has been painted with what follows from it. Measured in the page, from the time that the
// browser gives the key event to the first task after the frame that shows the change.

import type { CDPSession, Page } from '@playwright/test'
import { medianOf } from './median.ts'

const KEYS = 50

export interface KeyTimes {
  readonly median: number // milliseconds
  readonly p75: number
}

/** What watchKeys leaves in the page. */
type Watching = Window & { readonly times: readonly number[] }

/** Types `x` and takes it back, in turns; `watched` selects what changes with every key. */
export async function keyTimes(page: Page, watched: string, settled = false): Promise<KeyTimes> {
  await page.evaluate('globalThis.__name = (one) => one') // what tsx puts around each function with a name
  await page.evaluate(watchKeys, { watched, settled })
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(key % 2 === 0 ? 'x' : 'Backspace')
    await page.waitForFunction((count) => (window as unknown as Watching).times.length > count, key, { polling: 20 })
    await page.waitForTimeout(60)
  }
  const times = (await page.evaluate(() => (window as unknown as Watching).times)).toSorted((a, b) => a - b)
  return { median: medianOf(times), p75: times[Math.floor(times.length * 0.75)] ?? Number.NaN }
}

export async function slowDown(session: CDPSession, rate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

/** Runs in the page. `settled`: until nothing has changed for 150 ms, not until the first change. */
function watchKeys({ watched, settled }: { watched: string; settled: boolean }): void {
  const QUIET = 150
  const times: number[] = []
  let pressed: number | undefined
  let last = 0
  const painted = (then: (at: number) => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => then(performance.now())
      channel.port2.postMessage(null)
    })
  const done = (at: number) => {
    if (pressed === undefined) return
    times.push(at - pressed)
    pressed = undefined
  }
  Object.assign(window, { times })
  window.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true })
  const target = document.querySelector(watched)
  if (!target) throw new Error(`nothing like ${watched}`)
  new MutationObserver(() => {
    painted((at) => {
      last = at
      if (!settled) done(at)
      else setTimeout(() => last === at && done(at), QUIET)
    })
  }).observe(target, { subtree: true, childList: true, attributes: true, characterData: true })
}
