import { expect, test } from '@playwright/test'
import { deadJobs } from './dead-jobs'
import { opened } from './people'

test('an operator runs a dead job again, and then all is well', async ({ browser }) => {
  const page = await opened(browser, 'operator', { language: 'en' })
  const again = await deadJobs(page, 1)
  await page.goto('/merchant/settings')
  await page.getByRole('link', { name: 'Jobs' }).click()
  const job = page.getByTestId('job')
  await expect(job).toContainText('Pay money back')
  await expect(job).toContainText('503 Service Unavailable')
  await job.getByRole('button', { name: /Run again/ }).click()
  await expect(page.getByRole('heading', { name: 'All is well' })).toBeVisible()
  expect(again).toHaveLength(1)
})

test('the server itself answers an operator, and refuses a cook', async ({ browser }) => {
  const operator = await opened(browser, 'operator', { language: 'en' })
  await operator.goto('/merchant/jobs')
  await expect(operator.getByText('All is well').or(operator.getByTestId('job').first())).toBeVisible()
  const cook = await opened(browser, 'kitchen', { language: 'en' })
  await cook.goto('/merchant/jobs')
  await expect(cook.getByRole('alert')).toContainText('Not for this account')
})
