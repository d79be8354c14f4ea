// npx tsx scripts/icons.ts: the icons of an installed app in public/, drawn from favicon.svg by the browser of the tests.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launch } from './launch.ts'

const folder = fileURLToPath(new URL('../public/', import.meta.url))
const picture = readFileSync(`${folder}favicon.svg`, 'utf8')

// A maskable icon may be cut to its inner circle, and has no see-through corners.
const icons = [
  { file: 'icon-192.png', size: 192, part: 1, ground: 'transparent' },
  { file: 'icon-512.png', size: 512, part: 1, ground: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, part: 0.6, ground: '#0c0f16' },
]

const browser = await launch()
const page = await browser.newPage()
for (const { file, size, part, ground } of icons) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>body { margin: 0; display: grid; place-items: center; height: 100vh; background: ${ground} }
    svg { width: ${part * 100}% }</style>${picture}`,
  )
  await page.screenshot({ path: folder + file, omitBackground: true })
}
await browser.close()
