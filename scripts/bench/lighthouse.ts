// Google's Lighthouse on one address, in a browser of its own.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureFetched } from './fetched.ts'

const VERSIONS = { lighthouse: '12.8.2' } // the last that runs on Node 20

export interface Audit {
  readonly score: number // 0 to 100
  readonly lcpMs: number // largest contentful paint
  readonly tbtMs: number // total blocking time
}

/** Undefined: it could not be fetched or did not run. */
export function audit(
  url: string,
  device: 'mobile' | 'desktop',
  browser: { readonly path: string; readonly env: NodeJS.ProcessEnv },
  cache: string,
): Audit | undefined {
  const folder = `${cache}bench-lighthouse`
  if (!ensureFetched(folder, VERSIONS)) return undefined
  const report = join(mkdtempSync(join(tmpdir(), 'lighthouse-')), 'report.json')
  spawnSync(
    process.execPath,
    [
      `${folder}/node_modules/lighthouse/cli/index.js`,
      url,
      '--quiet',
      '--only-categories=performance',
      '--output=json',
      `--output-path=${report}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-background-networking',
      ...(device === 'desktop' ? ['--preset=desktop'] : []),
    ],
    { env: { ...browser.env, CHROME_PATH: browser.path }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  try {
    const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'))
    return {
      score: Math.round(categories.performance.score * 100),
      lcpMs: audits['largest-contentful-paint'].numericValue,
      tbtMs: audits['total-blocking-time'].numericValue,
    }
  } catch {
    return undefined
  }
}
