import { afterEach, expect, test, vi } from 'vitest'
import { watchReleases } from './release'

const worker = () => Object.assign(new EventTarget(), { postMessage: vi.fn() })
type Worker = ReturnType<typeof worker>

/** A browser with one registration, and whichever worker the page is under. */
function browser(controller: Worker | null, active: Worker | null) {
  const registration = Object.assign(new EventTarget(), {
    installing: null as Worker | null,
    waiting: null as Worker | null,
    active,
    update: () => Promise.resolve(),
  })
  const serviceWorker = Object.assign(new EventTarget(), {
    controller,
    register: () => Promise.resolve(registration),
  })
  vi.stubGlobal('navigator', { serviceWorker })
  return registration
}

/** A worker comes down the wire and is installed; for a moment at least it waits. */
function installed(registration: ReturnType<typeof browser>): Worker {
  const fresh = worker()
  registration.installing = fresh
  registration.dispatchEvent(new Event('updatefound'))
  registration.installing = null
  registration.waiting = fresh
  fresh.dispatchEvent(new Event('statechange'))
  return fresh
}

afterEach(() => vi.unstubAllGlobals())

test('the first worker of a fresh profile is no newer release', async () => {
  const found = vi.fn()
  const registration = browser(null, null)
  await watchReleases('/customer/sw.js', found)
  installed(registration)
  expect(found).not.toHaveBeenCalled()
})

test('nor is it when the worker of the start page holds the page', async () => {
  const found = vi.fn()
  const registration = browser(worker(), null)
  await watchReleases('/customer/sw.js', found)
  installed(registration)
  expect(found).not.toHaveBeenCalled()
})

test('a newer one behind the worker that holds the page is offered, and installed when wanted', async () => {
  const found = vi.fn<(install: () => void) => void>()
  const old = worker()
  const registration = browser(old, old)
  await watchReleases('/customer/sw.js', found)
  expect(found).not.toHaveBeenCalled()
  const fresh = installed(registration)
  expect(found).toHaveBeenCalledOnce()
  found.mock.calls[0]?.[0]()
  expect(fresh.postMessage).toHaveBeenCalledWith('install')
})

test('one that was left waiting is offered at the next start', async () => {
  const found = vi.fn()
  const old = worker()
  browser(old, old).waiting = worker()
  await watchReleases('/customer/sw.js', found)
  expect(found).toHaveBeenCalledOnce()
})
