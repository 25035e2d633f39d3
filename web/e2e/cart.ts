import { expect, type Page } from '@playwright/test'

/** From the menu to the checkout with one item, whose price the server has told. */
export async function checkOutWith(page: Page, item: string) {
  await page.getByTestId('menu-item').filter({ hasText: item }).first().click()
  await page.getByTestId('add-to-cart').click()
  await page.locator('a[href="/customer/checkout"]').click()
  await expect(page.getByTestId('pay')).toBeEnabled()
}
