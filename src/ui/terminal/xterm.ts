// The one import of xterm: a screen, with the shell of one lesson behind it. It outlives the pane that shows it, so that
// nothing written is lost when a learner looks elsewhere.

import '@xterm/xterm/css/xterm.css'
import { FitAddon } from '@xterm/addon-fit'
import { Terminal } from '@xterm/xterm'
import { complete } from '#cli'
import { token } from '../colours.ts'
import type { SimulationStore } from '../simulation.ts'
import { isRoot, whoIs } from '../who.ts'
import { createShell, type Shell } from './shell.ts'

export interface Screen {
  readonly element: HTMLElement
  readonly terminal: Terminal
  readonly shell: Shell
  readonly fit: () => void
  readonly paint: () => void
}

const screens = new WeakMap<SimulationStore, Screen>()

export function screenFor(store: SimulationStore): Screen {
  const screen = screens.get(store) ?? createScreen(store)
  screens.set(store, screen)
  return screen
}

const FONT = 13 // pixels; --text-sm

function createScreen(store: SimulationStore): Screen {
  const element = document.createElement('div')
  element.className = 'size-full'
  const terminal = new Terminal({
    cursorBlink: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-mono'),
    fontSize: FONT,
    minimumContrastRatio: 4.5, // WCAG 1.4.3
    screenReaderMode: true,
  })
  const addon = new FitAddon()
  terminal.loadAddon(addon)
  const shell = createShell({
    write: (text) => terminal.write(text),
    clear: () => terminal.write('\u001B[2J\u001B[3J\u001B[H'),
    width: () => terminal.cols,
    prompt() {
      const { world, identity } = store.getState()
      return isRoot(world, identity) ? 'root# ' : `${whoIs(world, identity)}$ `
    },
    command: (line, typed) => store.getState().command(line, typed),
    offers(line) {
      const { world, session } = store.getState()
      return complete(world, session, line)
    },
  })
  terminal.onData(shell.press)
  terminal.attachCustomKeyEventHandler(keysForThePage())
  store.subscribe((now, before) => {
    if (now.identity !== before.identity) shell.redraw()
  })
  const paint = (): void => {
    terminal.options.theme = theme()
  }
  paint()
  const fit = (): void => {
    if (element.clientWidth > 0 && element.clientHeight > 0) addon.fit()
  }
  return { element, terminal, shell, fit, paint }
}

/** Which keys the terminal leaves to the page: F6; Ctrl+B and the number after it; Tab after Esc. */
function keysForThePage(): (event: KeyboardEvent) => boolean {
  let leaving = false
  let going = false
  return ({ type, key, ctrlKey, metaKey }) => {
    const page = key === 'F6' || ((ctrlKey || metaKey) && key.toLowerCase() === 'b')
    const out = page || (going && /^[1-6]$/.test(key)) || (leaving && key === 'Tab')
    if (type === 'keydown' && key !== 'Shift' && key !== 'Control') {
      leaving = key === 'Escape'
      going = page && key !== 'F6'
    }
    return !out
  }
}

function theme(): NonNullable<Terminal['options']['theme']> {
  const colour = (name: string): string => `#${token(`--color-${name}`)}`
  return {
    background: colour('surface'),
    foreground: colour('ink'),
    cursor: colour('accent'),
    cursorAccent: colour('surface'),
    selectionBackground: colour('accent-soft'),
    selectionForeground: colour('ink'),
    red: colour('deny'),
    green: colour('allow'),
    yellow: colour('implicit'),
  }
}
