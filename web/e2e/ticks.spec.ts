import { expect, test } from '@playwright/test'
import { opened, person } from './people'
import { Server } from './server'

test('a line is ticked off by finger and by key, kept over a reload, and forgotten with its order', async ({
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
  const line = card.getByTestId('tick').first()
  const kept = () => page.evaluate(() => localStorage.getItem('docket.merchant.ticks') ?? '')

  await line.click()
  await expect(line).toHaveAttribute('aria-pressed', 'true')
  await line.press('Space')
  await expect(line).toHaveAttribute('aria-pressed', 'false')
  await line.press('Enter')
  await page.reload()
  await expect(line).toHaveAttribute('aria-pressed', 'true')
  await expect(card).toHaveAttribute('data-status', /received|confirmed/)

  await kitchen.move(order.id, 'preparing', 'ready')
  await expect(card).toHaveAttribute('data-status', 'ready')
  await expect(line).toHaveAttribute('aria-pressed', 'true')
  expect(await kept()).toContain(order.id)
  await kitchen.move(order.id, 'completed')
  await expect(card).toHaveCount(0)
  await expect.poll(kept).not.toContain(order.id)
})
