import { defineConfig, devices } from '@playwright/test'
import { browserOptions } from './tools/browser.mjs'

/** The server under test; without one, the stand-in is started. */
const STAND_IN_PORT = 8098
const baseURL = process.env.BASE_URL ?? `http://127.0.0.1:${STAND_IN_PORT}`

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/sign-in-all.ts',
  // One after the other: they share one kitchen.
  workers: 1,
  fullyParallel: false,
  // The journey holds a stopwatch to what people see; on a machine that does other things too, a second look is fair.
  retries: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    baseURL,
    locale: 'en-IN',
    trace: 'retain-on-failure',
    launchOptions: browserOptions,
  },
  webServer: process.env.BASE_URL
    ? undefined
    : {
        command: 'node tools/mock-server.mjs',
        url: `${baseURL}/healthz`,
        env: { PORT: String(STAND_IN_PORT) },
      },
})
