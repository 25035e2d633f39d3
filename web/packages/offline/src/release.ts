type Found = (install: () => void) => void

/**
 * Registers the app's service worker and tells when a newer release lies ready. Nothing reloads by itself: a cook in the
 * middle of an order decides when.
 */
export async function watchReleases(worker: string, found: Found) {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register(worker).catch(() => null)
  if (!registration) return
  const offer = () =>
    registration.waiting && navigator.serviceWorker.controller && found(() => install(registration))
  offer()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
  })
}

function install(registration: ServiceWorkerRegistration) {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  registration.waiting?.postMessage('install')
}
