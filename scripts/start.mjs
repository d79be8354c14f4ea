// npm start: builds the app and serves it on localhost. A port that is taken gives way to the next.

import { build, preview } from 'vite'

const FIRST_PORT = 4173

console.log('Building …')
await build({ logLevel: 'warn' })
const server = await preview({ preview: { port: FIRST_PORT, strictPort: false, host: 'localhost' } })
console.log(
  `\nDeny by Default is ready:\n\n  ${server.resolvedUrls?.local[0] ?? `http://localhost:${FIRST_PORT}/`}\n\nPress Ctrl+C to stop.`,
)
