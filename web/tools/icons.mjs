// Draws each app's PNG icons from its icon.svg, with the browser of the tests. Run it when an icon.svg changes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserOptions } from './browser.mjs'

const web = join(import.meta.dirname, '..')
const browser = await chromium.launch(browserOptions)
for (const app of ['start', 'customer', 'merchant']) {
  const folder = join(web, 'apps', app, 'public')
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
  await draw(svg, 192, join(folder, 'icon-192.png'))
  await draw(svg, 512, join(folder, 'icon-512.png'))
  // A maskable icon is cut to any shape, so it has no corners of its own.
  await draw(svg.replace('rx="112"', ''), 512, join(folder, 'icon-maskable.png'))
}
await browser.close()

async function draw(svg, size, path) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
  await page.screenshot({ path, omitBackground: true })
  await page.close()
}
