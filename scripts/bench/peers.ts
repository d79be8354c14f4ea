// The engines we are measured beside.

import { fileURLToPath } from 'node:url'
import { ensureFetched } from './fetched.ts'

// iam-simulate is AGPL and stays a tool of its own.
const VERSIONS = {
  '@cloud-copilot/iam-simulate': '0.1.173',
  '@cloud-copilot/iam-policy': '0.1.109',
  '@cedar-policy/cedar-wasm': '4.13.0',
}

export const PEERS = fileURLToPath(new URL('../../node_modules/.cache/bench-peers', import.meta.url))

export function ensurePeers(folder: string): boolean {
  return ensureFetched(folder, VERSIONS)
}
