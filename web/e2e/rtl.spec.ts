import { expect, test } from '@playwright/test'
import { opened } from './people'

test('Arabic turns the page around, and money and times keep their own direction', async ({ browser }) => {
  const page = await opened(
    browser,
    'customer',
    { language: 'ar' },
    { viewport: { width: 390, height: 844 } },
  )
  await page.goto('/customer/')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  const item = page.getByTestId('menu-item').first()
  await expect(item).toBeVisible()
  const box = await item.boundingBox()
  const plus = await item.locator('> span').last().boundingBox()
  expect((plus?.x ?? 0) + (plus?.width ?? 0) / 2, 'the button stands at the end, on the left').toBeLessThan(
    (box?.x ?? 0) + (box?.width ?? 0) / 2,
  )
})

test('the kitchen stands on the other side, too', async ({ browser }) => {
  const page = await opened(browser, 'kitchen', { language: 'ar' })
  await page.goto('/merchant/')
  const rail = await page.getByRole('navigation').boundingBox()
  const board = await page.getByRole('main').boundingBox()
  expect(rail?.x ?? 0).toBeGreaterThan(board?.x ?? 0)
})

for (const language of ['en', 'es', 'hi', 'zh', 'ar']) {
  test(`every text is there in ${language}`, async ({ browser }) => {
    const page = await opened(browser, 'kitchen', { language })
    for (const path of [
      '/',
      '/customer/',
      '/customer/account',
      '/customer/sign-in',
      '/merchant/',
      '/merchant/settings',
    ]) {
      await page.goto(path)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await page.locator('main').first().waitFor()
      // A missing text shows its own name, such as nav-menu.
      const missing = await page.evaluate(() => document.body.innerText.match(/\b[a-z]+(-[a-z_]+)+\b/g) ?? [])
      expect(
        missing.filter(word =>
          /^(nav|start|state|column|settings|menu|sign-in|theme|opening|role)-/.test(word),
        ),
      ).toEqual([])
    }
  })
}

test('the language can be changed and stays', async ({ browser }) => {
  const page = await opened(browser, null)
  await page.goto('/customer/account')
  await page.locator('select').selectOption('es')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cuenta')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cuenta')
})
