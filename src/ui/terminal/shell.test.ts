import { describe, expect, it } from 'vitest'
import { complete } from '#cli'
import { createSimulation } from '../simulation.ts'
import { testLesson } from '../testLesson.ts'
import { createShell } from './shell.ts'

/** A terminal of the test account without a screen. */
function terminal() {
  const store = createSimulation(testLesson())
  let written = ''
  const shell = createShell({
    write: (text) => {
      written += text
    },
    clear: () => {
      written = ''
    },
    width: () => 1000,
    prompt: () => '$ ',
    command: (line, typed) => store.getState().command(line, typed),
    offers: (line) => complete(store.getState().world, store.getState().session, line),
  })
  store.getState().signIn('user/ana')
  shell.start()
  return { store, press: shell.press, text: () => written }
}
const users = (store: ReturnType<typeof terminal>['store']) =>
  Object.keys(store.getState().world.accounts['111122223333']?.iam.users ?? {})

const commands: readonly (readonly [what: string, keys: string, shown: RegExp])[] = [
  ['an answer', 'echo hello\r', /\r\nhello\r\n/],
  ['a mistake in red', 'aws iam nothing\r', /\[31m[^]*nothing/],
  ['a quote that goes on', "echo 'a\rb'\r", /> [^]*\r\na\r\nb\r\n/],
  ['a here-document', 'cat <<END\rone\rtwo\rEND\r', /\r\none\r\ntwo\r\n/],
  ['a backslash that goes on', 'echo a \\\rb\r', /\r\na b\r\n/],
  ['a command given up', "echo 'a\u0003echo b\r", /\r\nb\r\n/],
  ['what a command asks', 'aws configure\rAKIAX\r', /Secret Access Key/],
  ['a name completed', 'aws iam get-user --user-name b\t', /--user-name ben /],
  ['candidates, after a second Tab', 'aws iam create-\t\t', /create-role\b[^]*create-user\b/],
]

describe('the shell shows', () => {
  it.each(commands)('%s', (_what, keys, shown) => {
    const { press, text } = terminal()
    press(keys)
    expect(text()).toMatch(shown)
  })
})

it('makes every line one step that can be undone, the files of it too', () => {
  const { store, press } = terminal()
  const made = 'aws iam create-user --user-name cleo && aws iam create-user --user-name dan > user.json\r'
  press(made)
  expect(users(store)).toEqual(['ana', 'ben', 'cleo', 'dan'])
  expect(Object.keys(store.getState().session.files)).not.toEqual([])
  store.getState().undo()
  expect(users(store)).toEqual(['ana', 'ben'])
  expect(store.getState().session.files).toEqual({})
})

it('runs a paste line by line, in the name of whoever is signed in', () => {
  const { store, press } = terminal()
  press('aws iam create-user --user-name cleo\raws iam create-user --user-name dan\r')
  const { trail, accounts } = store.getState().world
  expect(trail.map(({ userIdentity }) => userIdentity.userName)).toEqual(['ana', 'ana'])
  expect(Object.keys(accounts['111122223333']?.iam.users ?? {})).toContain('dan')
})

it('keeps what decided a refusal, for Why?', () => {
  const { store, press } = terminal()
  store.getState().signIn('user/ben')
  press('aws iam list-users\r')
  const event = store.getState().world.trail.at(-1)
  expect(store.getState().decided[event?.eventID ?? '']?.[0]?.result.decision).toBe('ImplicitDeny')
})

it('clears the screen', () => {
  const { press, text } = terminal()
  press('echo hello\rclear\r')
  expect(text()).not.toContain('hello')
})
