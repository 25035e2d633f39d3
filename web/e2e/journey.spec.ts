import { expect, type Page, test } from '@playwright/test'
import { opened, person } from './people'
import { Server } from './server'

/** A move is on the customer's screen within this time of the tap in the kitchen. */
const SEEN_WITHIN_MS = 500

test('lunch: from signing in to feedback, kitchen and customer side by side', async ({
  browser,
  baseURL,
}) => {
  const server = new Server(baseURL ?? '')
  const item = await server.plainItem()
  const customer = await opened(browser, null, { language: 'en' }, { viewport: { width: 390, height: 844 } })
  const kitchen = await opened(browser, 'kitchen')
  await kitchen.goto('/merchant/')
  await expect(kitchen.getByTestId('merchant-state')).toBeVisible()

  await test.step('choose, with the cart kept over signing in', async () => {
    await customer.goto('/customer/')
    await customer.getByTestId('menu-item').filter({ hasText: item.name }).first().click()
    await customer.getByTestId('add-to-cart').click()
    await customer.locator('a[href="/customer/checkout"]').click()
    await customer.getByRole('button', { name: 'Sign in to order' }).click()
    await signInByCode(customer)
  })

  const number = await test.step('place the order, paid in cash', async () => {
    await customer.getByLabel('Cash').check()
    await customer.getByTestId('pay').click()
    const headline = customer.getByTestId('headline')
    await expect(headline).toBeVisible()
    return (await customer.locator('header bdi').first().textContent()) ?? ''
  })
  const card = kitchen.locator(`[data-testid=order-card][data-number="${number}"]`)

  await test.step('the kitchen sees and hears it', async () => {
    await expect(card).toBeVisible({ timeout: SEEN_WITHIN_MS * 4 })
    await expect(kitchen.getByTestId('new-orders')).toBeVisible()
    await kitchen.getByTestId('acknowledge').click()
    await expect(kitchen.getByTestId('new-orders')).toBeHidden()
  })

  for (const status of ['preparing', 'ready', 'completed']) {
    await test.step(`${status} is seen within ${SEEN_WITHIN_MS} ms`, async () => {
      const seen = seenAt(customer, status)
      await expect(card.getByTestId('bump')).toBeVisible()
      const tapped = Date.now()
      await card.getByTestId('bump').click()
      const took = (await seen) - tapped
      test.info().annotations.push({ type: `${status} seen after`, description: `${took} ms` })
      console.log(`    ${status} seen after ${took} ms`)
      expect(took).toBeLessThan(SEEN_WITHIN_MS)
    })
  }

  await test.step('feedback', async () => {
    await customer
      .getByRole('button', { name: '5 stars of 5', exact: false })
      .or(customer.locator('fieldset button').nth(4))
      .first()
      .click()
    await customer.getByRole('textbox').fill('Hot and quick')
    await customer.getByTestId('send-feedback').click()
    await expect(customer.getByTestId('feedback-given')).toBeVisible()
    await expect
      .poll(async () => {
        const own = server.as(person('kitchen').signed.tokens.access_token)
        const done = await own.call<{ number: string; feedback: { rating: number } | null }[]>(
          'GET',
          '/admin/orders?status=done',
        )
        return done.find(order => order.number === number)?.feedback?.rating
      })
      .toBe(5)
  })
})

test('a tap too far is taken back, and the customer sees that too', async ({ browser, baseURL }) => {
  const own = new Server(baseURL ?? '').as(person('customer').signed.tokens.access_token)
  const order = await own.placeOrder()
  const customer = await opened(browser, 'customer')
  const kitchen = await opened(browser, 'kitchen')
  await customer.goto(`/customer/orders/${order.id}`)
  await kitchen.goto('/merchant/')
  const card = kitchen.locator(`[data-testid=order-card][data-number="${order.number}"]`)
  await card.getByTestId('bump').click()
  await expect(customer.getByTestId('headline')).toHaveAttribute('data-status', 'preparing')
  await kitchen.getByRole('button', { name: 'Undo' }).click()
  await expect(customer.getByTestId('headline')).toHaveAttribute('data-status', /received|confirmed/)
  await expect(
    kitchen.getByTestId('column-received').locator(`[data-number="${order.number}"]`),
  ).toBeVisible()
})

test('a new order waits for its money, is declined, paid, and then cooked', async ({ browser, baseURL }) => {
  const own = new Server(baseURL ?? '').as(person('customer').signed.tokens.access_token)
  const order = await own.placeOrder({ payment_method: 'upi' })
  const short = order.number.split('-').at(-1) ?? ''
  const customer = await opened(browser, 'customer')
  const kitchen = await opened(browser, 'kitchen')
  await kitchen.goto('/merchant/')
  await expect(kitchen.getByTestId('unpaid-order').filter({ hasText: short })).toBeVisible()

  await customer.goto(`/customer/orders/${order.id}`)
  await customer.getByRole('button', { name: /^Pay/ }).first().click()
  await choose(customer, /declin/i)
  await customer.waitForURL(/\/customer\/orders\//)
  await customer.getByRole('button', { name: 'Try again' }).click()
  await choose(customer, /^Pay /)
  await customer.waitForURL(new RegExp(`/customer/orders/${order.id}$`))
  await expect(kitchen.locator(`[data-testid=order-card][data-number="${order.number}"]`)).toBeVisible()
})

async function signInByCode(page: Page) {
  await page.getByTestId('demo-customer').nth(1).click()
  const code = await page.getByTestId('demo-code').textContent()
  await page.getByLabel('Code').fill(code ?? '')
  await expect(page.getByTestId('pay')).toBeEnabled()
}

/** When the page itself shows the state, by its own clock, which is this machine's. */
function seenAt(page: Page, status: string): Promise<number> {
  return page.evaluate(
    wanted =>
      new Promise<number>(resolve => {
        const shown = () => document.querySelector(`[data-testid=headline][data-status=${wanted}]`)
        const watch = new MutationObserver(() => {
          if (!shown()) return
          watch.disconnect()
          resolve(Date.now())
        })
        watch.observe(document.body, { subtree: true, childList: true, attributes: true })
      }),
    status,
  )
}

/** The sandbox's page has a button or a link for each outcome. */
async function choose(page: Page, outcome: RegExp) {
  await page.waitForURL(/\/sandbox\/pay\//)
  await page
    .getByRole('button', { name: outcome })
    .or(page.getByRole('link', { name: outcome }))
    .first()
    .click()
}
