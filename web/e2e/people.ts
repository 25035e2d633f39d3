import type { Browser, BrowserContextOptions, Page } from '@playwright/test'

export type Role = 'customer' | 'kitchen' | 'operator'
export type Look = { language?: string; theme?: 'light' | 'dark' | 'system' }
type Person = { phone: string; name: string; signed: { tokens: { access_token: string } } }

/** Where the sign-ins of this run are handed on to its workers: codes are limited, so each person asks for one once. */
export const PEOPLE = 'DOCKET_E2E_PEOPLE'

export const APPS: Record<Role, 'customer' | 'merchant'> = {
  customer: 'customer',
  kitchen: 'merchant',
  operator: 'merchant',
}

export function person(role: Role): Person {
  return JSON.parse(process.env[PEOPLE] ?? '{}')[role]
}

/** Opens a fresh browser profile in which a person is signed in already, in a language and a theme. */
export async function opened(
  browser: Browser,
  role: Role | null,
  look: Look = {},
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options)
  const stored: Record<string, string> = {}
  for (const app of ['start', 'customer', 'merchant']) {
    if (look.language) stored[`docket.${app}.language`] = look.language
    if (look.theme) stored[`docket.${app}.theme`] = look.theme
  }
  if (role) stored[`docket.${APPS[role]}.session`] = JSON.stringify(person(role).signed)
  await context.addInitScript(entries => {
    for (const [key, value] of Object.entries(entries))
      if (!localStorage.getItem(key)) localStorage.setItem(key, value)
  }, stored)
  return context.newPage()
}
