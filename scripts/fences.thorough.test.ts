// The fences between the parts hold: violations are planted in a small copy of the tree, and the very tools of
// `npm run check`, with the very configuration, have to refuse each of them.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const tree = mkdtempSync(join(tmpdir(), 'fences-'))

const parts = ['engine', 'account', 'cli', 'lessons']

beforeAll(() => {
  for (const file of [
    '.oxlintrc.json',
    'tsconfig.base.json',
    'package.json',
    'scripts/lint',
    ...parts.map((part) => `src/${part}/tsconfig.json`),
  ])
    cpSync(join(root, file), join(tree, file), { recursive: true })
  for (const part of [...parts, 'ui'])
    plant(`src/${part}/index.ts`, `export const ${part} = 1\nexport type ${part}Type = string\n`)
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true })
  writeFileSync(join(tree, file), text)
}

function run(script: string, ...args: readonly string[]): { ok: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: tree,
    encoding: 'utf8',
  })
  return { ok: status === 0, output: stdout + stderr }
}

const types = (part: string) => run('typescript/bin/tsc', '-b', `src/${part}`)

const refusedByLint: readonly (readonly [name: string, file: string, text: string, message: RegExp])[] = [
  [
    'an import against the direction, by door',
    'src/engine/bad.ts',
    "import { account } from '#account'\nexport const x = account\n",
    /nothing above it/,
  ],
  [
    'an import against the direction, by path',
    'src/account/bad.ts',
    "import { lessons } from '../lessons/index.ts'\nexport const x = lessons\n",
    /nothing above itself/,
  ],
  [
    'a type from above',
    'src/cli/bad.ts',
    "import type { lessonsType } from '#lessons'\nexport type X = lessonsType\n",
    /nothing above itself/,
  ],
  [
    'a way around a door',
    'src/lessons/bad.ts',
    "import { engine } from '../engine/index.ts'\nexport const x = engine\n",
    /Use the door/,
  ],
  [
    'a way around a door, from a page',
    'src/ui/home/bad.ts',
    "import { engine } from '../../engine/index.ts'\nexport const x = engine\n",
    /Use the door/,
  ],
  ['the clock in the account', 'src/account/bad.ts', 'export const x = Date.now()\n', /Date\.now/],
  ['the present day in the engine', 'src/engine/bad.ts', 'export const x = new Date()\n', /new Date\(\)/],
  ['chance in the lessons', 'src/lessons/bad.ts', 'export const x = Math.random()\n', /Math\.random/],
  [
    'Monaco outside of its folder',
    'src/ui/home/bad.ts',
    "import * as monaco from 'monaco-editor/editor'\nexport const x = monaco\n",
    /Monaco/,
  ],
  [
    'Monaco outside of its folder, later',
    'src/ui/home/bad.ts',
    "export const x = () => import('monaco-editor/editor')\n",
    /Monaco/,
  ],
  [
    "Monaco's component outside of its folder",
    'src/ui/flowchart/bad.ts',
    "import Editor from '@monaco-editor/react'\nexport const x = Editor\n",
    /Monaco/,
  ],
  [
    'React Flow outside of its folder',
    'src/ui/editor/bad.ts',
    "import { ReactFlow } from '@xyflow/react'\nexport const x = ReactFlow\n",
    /React Flow/,
  ],
  [
    'React below the ui',
    'src/engine/bad.ts',
    "import { useState } from 'react'\nexport const x = useState\n",
    /belongs to src\/ui/,
  ],
]

describe('lint refuses', () => {
  // All are planted at once, under names of their own: the linter starts slowly.
  const planted = refusedByLint.map(([, file], index) => file.replace('bad.ts', `bad${index}.ts`))
  const good = 'src/account/good.ts'
  const found = new Map<string, string>()

  beforeAll(() => {
    refusedByLint.forEach(([, , text], index) => plant(planted[index] ?? '', text))
    plant(good, "import { engine } from '#engine'\nexport const x = new Date(engine)\n")
    const { ok, output } = run('oxlint/bin/oxlint', '--format=json', 'src')
    expect(ok).toBe(false)
    const { diagnostics } = JSON.parse(output) as {
      diagnostics: { filename: string; message: string; help?: string }[]
    }
    for (const { filename, message, help = '' } of diagnostics)
      found.set(filename, `${found.get(filename) ?? ''}${message} ${help}\n`)
    for (const file of [...planted, good]) rmSync(join(tree, file))
  })

  it.each(refusedByLint.map(([name, , , message], index) => [name, planted[index] ?? '', message] as const))(
    '%s',
    (_name, file, message) => expect(found.get(file)).toMatch(message),
  )

  it('nothing in a file that keeps to the rules', () => expect(found.get(good)).toBeUndefined())
})

const refusedByTypes: readonly (readonly [name: string, part: string, text: string, message: RegExp])[] = [
  ['a DOM name in the engine', 'engine', 'export const x = document\n', /Cannot find name 'document'/],
  ['a timer in the account', 'account', 'setTimeout(() => undefined, 1)\nexport {}\n', /Cannot find name 'setTimeout'/],
  ['the console in the lessons', 'lessons', "console.log('x')\nexport {}\n", /Cannot find name 'console'/],
  [
    'an import against the direction, of a type',
    'engine',
    "import type { accountType } from '#account'\nexport type X = accountType\n",
    /TS6307|TS6059/,
  ],
]

describe('the compiler refuses', () => {
  it.each(refusedByTypes)('%s', (_name, part, text, message) => {
    const file = `src/${part}/bad.ts`
    plant(file, text)
    const { ok, output } = types(part)
    rmSync(join(tree, file))
    expect(output).toMatch(message)
    expect(ok).toBe(false)
  })

  it('nothing in a tree that keeps to the rules', () => {
    plant(
      'src/lessons/good.ts',
      "import { engine } from '#engine'\nimport { account } from '#account'\nexport const x = engine + account\n",
    )
    expect(types('lessons')).toMatchObject({ ok: true, output: '' })
  })
})
