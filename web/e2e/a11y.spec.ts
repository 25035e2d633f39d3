import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page, test } from '@playwright/test'
import { checkOutWith } from './cart'
import { deadJobs } from './dead-jobs'
import { type Look, opened, person, type Role } from './people'
import { Server } from './server'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const PHONE = { width: 320, height: 700 }
const DESK = { width: 1280, height: 800 }

const LOOKS: (Look & { name: string; viewport: typeof PHONE })[] = [
  { name: 'light, desk', theme: 'light', language: 'en', viewport: DESK },
  { name: 'dark, phone', theme: 'dark', language: 'en', viewport: PHONE },
  { name: 'right to left, phone', theme: 'light', language: 'ar', viewport: PHONE },
]

type Scene = {
  name: string
  role: Role | null
  path: string
  before?: (page: Page) => Promise<unknown>
  act?: (page: Page) => Promise<void>
}
const SCENES: Scene[] = [
  { name: 'start', role: null, path: '/' },
  { name: 'menu', role: 'customer', path: '/customer/' },
  {
    name: 'item sheet',
    role: 'customer',
    path: '/customer/',
    act: async page => {
      await page.getByTestId('menu-item').nth(2).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'nothing found',
    role: 'customer',
    path: '/customer/',
    act: page => page.getByRole('searchbox').fill('zzzz'),
  },
  {
    name: 'checkout',
    role: 'customer',
    path: '/customer/',
    act: page => checkOutWith(page, item),
  },
  { name: 'empty cart', role: 'customer', path: '/customer/checkout' },
  { name: 'sign-in', role: null, path: '/customer/sign-in' },
  { name: 'orders', role: 'customer', path: '/customer/orders' },
  { name: 'an open order', role: 'customer', path: '/customer/orders/:open' },
  { name: 'an unpaid order', role: 'customer', path: '/customer/orders/:unpaid' },
  { name: 'a completed order', role: 'customer', path: '/customer/orders/:done' },
  {
    name: 'cancelling',
    role: 'customer',
    path: '/customer/orders/:fresh',
    act: async page => {
      await page.getByTestId('cancel').click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'notices', role: 'customer', path: '/customer/notices' },
  { name: 'account', role: 'customer', path: '/customer/account' },
  { name: 'no such page', role: 'customer', path: '/customer/nowhere' },
  { name: 'board', role: 'kitchen', path: '/merchant/' },
  {
    name: 'an item ticked off',
    role: 'kitchen',
    path: '/merchant/',
    act: async page => {
      await page.getByTestId('tick').first().click()
      await expect(page.getByTestId('tick').first()).toHaveAttribute('aria-pressed', 'true')
    },
  },
  {
    name: 'an order on the board',
    role: 'kitchen',
    path: '/merchant/',
    act: async page => {
      await page.getByTestId('order-card').first().locator('header button').click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'taking orders?',
    role: 'kitchen',
    path: '/merchant/',
    act: async page => {
      await page.getByTestId('merchant-state').click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'not for this account', role: null, path: '/merchant/', act: page => signedInAsCustomer(page) },
  { name: 'all day', role: 'kitchen', path: '/merchant/all-day' },
  { name: 'history', role: 'kitchen', path: '/merchant/history' },
  { name: 'menu editing', role: 'operator', path: '/merchant/menu' },
  {
    name: 'item editing',
    role: 'operator',
    path: '/merchant/menu',
    act: async page => {
      await page.getByTestId('catalog-row').nth(2).locator('button').first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'hours', role: 'operator', path: '/merchant/hours' },
  { name: 'staff', role: 'operator', path: '/merchant/staff' },
  { name: 'settings', role: 'operator', path: '/merchant/settings' },
  { name: 'no dead jobs', role: 'operator', path: '/merchant/jobs', before: page => deadJobs(page, 0) },
  { name: 'dead jobs', role: 'operator', path: '/merchant/jobs', before: page => deadJobs(page, 2) },
]

const orders: Record<string, string> = {}
let item = ''

test.beforeAll(async ({ baseURL }) => {
  const server = new Server(baseURL ?? '')
  const customer = server.as(person('customer').signed.tokens.access_token)
  const kitchen = server.as(person('kitchen').signed.tokens.access_token)
  item = (await server.plainItem()).name
  orders.open = (await customer.placeOrder({ note: 'No onions' })).id
  orders.unpaid = (await customer.placeOrder({ payment_method: 'upi' })).id
  orders.done = (await customer.placeOrder()).id
  await kitchen.move(orders.done, 'preparing', 'ready', 'completed')
})

for (const { name, viewport, ...look } of LOOKS) {
  for (const scene of SCENES) {
    test(`${scene.name} (${name})`, async ({ browser, baseURL }) => {
      const page = await opened(browser, scene.role, look, { viewport, reducedMotion: 'reduce' })
      if (scene.path.endsWith(':fresh')) orders.fresh = await placeOrder(baseURL ?? '')
      await scene.before?.(page)
      await page.goto(scene.path.replace(/:(\w+)/, (_, kind) => orders[kind] ?? ''))
      await settled(page)
      await scene.act?.(page)
      await settled(page)
      expect(await violations(page)).toEqual([])
      expect(await overflow(page), 'nothing sticks out sideways').toBe(0)
      await page.context().close()
    })
  }
}

/** Still within the time in which it can be cancelled. */
async function placeOrder(base: string): Promise<string> {
  const customer = new Server(base).as(person('customer').signed.tokens.access_token)
  return (await customer.placeOrder()).id
}

/** The page stands: it has its title, and nothing on it loads any more. (A live feed never lets the network rest.) */
async function settled(page: Page) {
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await expect(page.locator('[data-loading], [aria-busy=true]')).toHaveCount(0)
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async rules => {
    const { axe } = window as unknown as { axe: { run: (at: Document, how: object) => Promise<AxeAnswer> } }
    type AxeAnswer = {
      violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[]
    }
    const answer = await axe.run(document, { runOnly: rules })
    return answer.violations.flatMap(found =>
      found.nodes.map(node => `${found.id}: ${node.html.slice(0, 200)} — ${node.failureSummary}`),
    )
  }, RULES)
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** A customer's tokens in the kitchen's app: known, and not allowed. */
async function signedInAsCustomer(page: Page) {
  await page.evaluate(signed => {
    localStorage.setItem('docket.merchant.session', JSON.stringify(signed))
  }, person('customer').signed)
  await page.goto('/merchant/')
}
