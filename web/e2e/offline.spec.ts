import { expect, type Page, test } from '@playwright/test'
import { checkOutWith } from './cart'
import { opened, person } from './people'
import { Server } from './server'

test('an order is still shown after a reload without network', async ({ browser, baseURL }) => {
  const order = await new Server(baseURL ?? '').as(person('customer').signed.tokens.access_token).placeOrder()
  const page = await opened(browser, 'customer')
  await page.goto(`/customer/orders/${order.id}`)
  await expect(page.getByTestId('headline')).toBeVisible()
  await underWorker(page)
  await persisted(page, 'docket-customer-answers', order.number)

  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByTestId('headline')).toBeVisible()
  await expect(page.getByText(/You are offline\. As of/)).toBeVisible()
  await page.context().setOffline(false)
})

test('the kitchen works on without network, and what it did arrives in order', async ({
  browser,
  baseURL,
}) => {
  const server = new Server(baseURL ?? '')
  const customer = server.as(person('customer').signed.tokens.access_token)
  const kitchen = server.as(person('kitchen').signed.tokens.access_token)
  const order = await customer.placeOrder()
  const page = await opened(browser, 'kitchen')
  await page.goto('/merchant/')
  const card = page.locator(`[data-testid=order-card][data-number="${order.number}"]`)
  await expect(card).toBeVisible()
  await underWorker(page)
  await persisted(page, 'docket-merchant-answers', order.number)

  await page.context().setOffline(true)
  await card.getByTestId('bump').click()
  await expect(card).toHaveAttribute('data-status', 'preparing')
  await card.getByTestId('bump').click()
  await expect(card).toHaveAttribute('data-status', 'ready')
  await expect(page.getByText(/No contact/)).toContainText(/2/)

  await test.step('also over a reload', async () => {
    await page.reload()
    await expect(card).toHaveAttribute('data-status', 'ready')
  })

  await page.context().setOffline(false)
  await expect
    .poll(async () => (await kitchen.call<{ status: string }>('GET', `/admin/orders/${order.id}`)).status, {
      timeout: 30_000,
    })
    .toBe('ready')
  const { history } = await kitchen.call<{ history: { to: string }[] }>('GET', `/admin/orders/${order.id}`)
  expect(history.map(move => move.to).slice(-2)).toEqual(['preparing', 'ready'])
})

test('a refused action is told, and the board shows what is true', async ({ browser, baseURL }) => {
  const server = new Server(baseURL ?? '')
  const kitchen = server.as(person('kitchen').signed.tokens.access_token)
  const order = await server.as(person('customer').signed.tokens.access_token).placeOrder()
  const page = await opened(browser, 'kitchen')
  await page.goto('/merchant/')
  const card = page.locator(`[data-testid=order-card][data-number="${order.number}"]`)
  await expect(card).toBeVisible()

  await page.context().setOffline(true)
  await card.getByTestId('bump').click()
  await expect(card).toHaveAttribute('data-status', 'preparing')
  await kitchen.call('PATCH', `/admin/orders/${order.id}/status`, {
    status: 'cancelled',
    reason: 'out_of_stock',
  })
  await page.context().setOffline(false)
  await expect(page.getByRole('status').filter({ hasText: order.number }).first()).toBeVisible({
    timeout: 30_000,
  })
  await expect(card).toBeHidden()
})

test('ordering is not offered without network, and the cart is kept', async ({ browser, baseURL }) => {
  const page = await opened(browser, 'customer')
  await page.goto('/customer/')
  await checkOutWith(page, (await new Server(baseURL ?? '').plainItem()).name)
  await underWorker(page)
  await page.context().setOffline(true)
  await expect(page.getByTestId('pay')).toBeDisabled()
  await expect(page.getByText(/Your cart is kept/)).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByTestId('pay')).toBeEnabled()
})

/** The worker keeps the shell once it is active. */
async function underWorker(page: Page) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

/** Answers are written to the device a moment after they come. */
async function persisted(page: Page, database: string, text: string) {
  const stored = () =>
    page.evaluate(
      name =>
        new Promise<string>((resolve, reject) => {
          const open = indexedDB.open(name)
          open.onerror = () => reject(open.error)
          open.onsuccess = () => {
            const all = open.result.transaction('answers').objectStore('answers').getAll()
            all.onsuccess = () => resolve(JSON.stringify(all.result))
          }
        }),
      database,
    )
  await expect.poll(stored).toContain(text)
}
