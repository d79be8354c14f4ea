// The code as it ships: put together by Vite, without what a runner for TypeScript adds to it.

import { fileURLToPath } from 'node:url'
import { build } from 'vite'

export async function bundled(): Promise<string> {
  const outDir = fileURLToPath(new URL('../../node_modules/.cache/bench', import.meta.url))
  const input = fileURLToPath(new URL('child.ts', import.meta.url))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: input,
      outDir,
      target: 'es2022',
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return `${outDir}/child.mjs`
}
