type Found = (install: () => void) => void

/**
 * Registers the app's service worker and tells when a newer release lies ready. Nothing reloads by itself: a cook in the
 * middle of an order decides when.
 */
export async function watchReleases(worker: string, found: Found) {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register(worker).catch(() => null)
  if (!registration) return
  const offer = () => isNewer(registration) && found(() => install(registration))
  offer()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
  })
}

/**
 * Something waits behind an older worker of this same app. A first worker waits for a moment too, and until it takes over
 * the page can be under the worker of the start page, whose scope lies around all others.
 */
function isNewer({ waiting, active }: ServiceWorkerRegistration): boolean {
  return waiting !== null && active !== null && navigator.serviceWorker.controller === active
}

function install(registration: ServiceWorkerRegistration) {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  registration.waiting?.postMessage('install')
}
