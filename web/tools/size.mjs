// Adds up what a first visit to each app loads before its first page stands: the entry, what it imports at once, its
// styles, the first page and the texts of the wordiest language, as sent (brotli). Fails above the budget.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const web = join(import.meta.dirname, '..')
const BUDGET_BYTES = 180_000
/** What each app's entry asks for as soon as it runs. */
const FIRST_PAGES = {
  start: ['web-common', 'web-start'],
  customer: ['MenuPage', 'web-common', 'web-customer'],
  merchant: ['BoardPage', 'web-common', 'web-merchant'],
}

let over = false
for (const [app, pages] of Object.entries(FIRST_PAGES)) {
  const folder = join(web, 'dist', app)
  const bytes = sum(firstLoad(folder, pages).map(file => statSync(join(folder, `${file}.br`)).size))
  over ||= bytes > BUDGET_BYTES
  const verdict = bytes > BUDGET_BYTES ? 'over the budget' : 'ok'
  console.log(
    `${app.padEnd(9)} first load ${(bytes / 1000).toFixed(1)} kB of ${BUDGET_BYTES / 1000} kB  ${verdict}`,
  )
}
if (over) process.exit(1)

function firstLoad(folder, pages) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const linked = [...html.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.(?:js|css))"/g)].map(
    match => match[1],
  )
  const found = new Set()
  for (const file of linked) follow(folder, file, found)
  const named = [...found].flatMap(file => chunksNamed(folder, file, pages))
  for (const file of named) follow(folder, file, found)
  return [...found]
}

/** A script and all it imports before it runs. */
function follow(folder, file, found) {
  if (found.has(file)) return
  found.add(file)
  if (!file.endsWith('.js')) return
  const source = readFileSync(join(folder, file), 'utf8')
  for (const match of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
    follow(folder, `assets/${match[1]}`, found)
  }
}

function chunksNamed(folder, file, pages) {
  if (!file.endsWith('.js')) return []
  const source = readFileSync(join(folder, file), 'utf8')
  const chunks = [...source.matchAll(/["'`](?:\.\/|assets\/)([\w-]+\.(?:js|css))["'`]/g)].map(
    match => match[1],
  )
  return chunks
    .filter(chunk => pages.some(page => chunk.startsWith(`${page}-`)))
    .map(chunk => `assets/${chunk}`)
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
