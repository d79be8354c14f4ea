import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { cspPlugin } from './scripts/cspPlugin.ts'
import { licencesPlugin } from './scripts/licencesPlugin.ts'
import { catalogPlugin } from './scripts/catalogPlugin.ts'
import { lessonsPlugin } from './scripts/lessonsPlugin.ts'
import { offlinePlugin } from './scripts/offlinePlugin.ts'

/**
 * Monaco's JSON mode imports a shared worker helper that drags in every editor feature by side effect (138 kB gzipped).
 * Only the helper's named imports are needed. Seen in monaco-editor 0.57.
 */
function slimMonaco(): Plugin {
  return {
    name: 'slim-monaco',
    enforce: 'pre',
    transform(code, id) {
      return id.endsWith('/monaco-editor/esm/vs/internal/common/workers.js')
        ? { code: code.replaceAll(/^import '[^']+';$/gm, ''), map: null }
        : null
    },
  }
}

export default defineConfig({
  // Relative, so that one build works under any path; docs/decisions/relative-base.md.
  base: process.env.BASE_PATH ?? './',
  plugins: [
    react(),
    tailwindcss(),
    lessonsPlugin(),
    catalogPlugin(),
    licencesPlugin(),
    slimMonaco(),
    cspPlugin(),
    offlinePlugin(),
  ],
  // Its other half asks the page's HTML parser, which workers lack and the content security policy forbids. 1.x.
  resolve: {
    alias: {
      'decode-named-character-reference': fileURLToPath(
        new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
      ),
    },
  },
  // Monaco comes as one chunk, fetched only for the editor.
  build: { target: 'es2022', manifest: true, chunkSizeWarningLimit: 4000 },
  worker: { format: 'es', plugins: () => [catalogPlugin()] },
  // The tests share nothing that one could leave behind for another; not isolating them saves a third of the time.
  test: {
    isolate: false,
    // In threads they start soonest; in a quick check the other core has the other stages to do.
    pool: 'threads',
    maxWorkers: process.env.QUICK ? 1 : '100%',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    // npm run check has no time for the others: they try very many cases, or start programs.
    exclude: process.env.QUICK ? ['**/*.thorough.test.{ts,tsx}'] : [],
    testTimeout: 20_000,
    // What has been compiled once is kept on the disk; a thousand small modules take a quarter of a quick check.
    experimental: { fsModuleCache: true },
  },
})
