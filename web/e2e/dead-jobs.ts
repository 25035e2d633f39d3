import type { Job } from '@docket/api'
import type { Page } from '@playwright/test'

/**
 * Answers for the server, which has no dead jobs while all is well: so many of them, each gone once it was run again.
 * Gives the ids that were.
 */
export async function deadJobs(page: Page, count: number): Promise<string[]> {
  const again: string[] = []
  const dead: Job[] = Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-7000-8000-00000000000${index}`,
    kind: index ? 'identity.send_code' : 'payments.send_refund',
    state: 'dead',
    run_at: '2026-11-20T09:30:00Z',
    attempts: 8 - index,
    last_error: 'the gateway answered 503 Service Unavailable',
    created_at: '2026-11-20T08:00:00Z',
  }))
  await page.route('**/api/v1/admin/jobs?*', route =>
    route.fulfill({
      json: { data: dead.filter(job => !again.includes(job.id)), meta: { next_cursor: null } },
    }),
  )
  await page.route('**/api/v1/admin/jobs/*/retry', route => {
    again.push(route.request().url().split('/').at(-2) ?? '')
    return route.fulfill({ json: { data: {} } })
  })
  return again
}
