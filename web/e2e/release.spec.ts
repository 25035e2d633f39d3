import { expect, type Page, test } from '@playwright/test'

// The start page's worker holds every address until an app's own has taken over.
for (const before of [[], ['/']]) {
  test(`a first visit is offered no newer release (opened before: ${before.join() || 'nothing'})`, async ({
    page,
  }) => {
    for (const path of [...before, '/customer/']) {
      await page.goto(path)
      await expect.poll(() => ownWorker(page), `${path} has its worker`).toBe('activated')
    }
    await expect(page.getByTestId('menu-item').first()).toBeVisible()
    await expect(page.getByText('A new version is ready')).toHaveCount(0)
  })
}

/** How far the worker of this very address is, whichever other one may hold the page. */
function ownWorker(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const all = await navigator.serviceWorker.getRegistrations()
    return all.find(({ scope }) => scope === location.href)?.active?.state
  })
}
