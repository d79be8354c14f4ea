// Vite: what the page may do, as the first element of its head. In the build only: the development server needs more.
// Headers would be better, but a static host sends none of ours; docs/reliability.md says what that leaves open.

import type { Plugin } from 'vite'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // Monaco writes style elements and attributes; unusable without
  "img-src 'self' data:", // data: the editor's squiggles
  "font-src 'self'",
  "connect-src 'self' https:", // lessons from elsewhere; docs/decisions/foreign-lessons.md
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // Ours (src/ui/trusted.ts), then Monaco's own; monaco-editor 0.57.
  'trusted-types default defaultWorkerFactory diffEditorWidget diffReview domLineBreaksComputer dompurify ' +
    'editorGhostText editorViewLayer richScreenReaderContent standaloneColorizer stickyScrollViewLayer tokenizeToString ' +
    "'allow-duplicates'", // its JSON mode makes one of them twice
]

export function cspPlugin(): Plugin {
  return {
    name: 'csp',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY.join('; ') },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}
