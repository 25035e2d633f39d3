/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: [] }

/**
 * One worker for each app, in its own scope. It keeps the shell: code, texts and icons. Answers of the server are kept
 * by the page itself, which knows whose they are.
 */
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

const scope = new URL(self.registration.scope).pathname
// The start page lives at the root, above its neighbours: it answers for itself only.
const own = scope === '/' ? [/^\/(\?.*)?$/] : [new RegExp(`^${scope}`)]
registerRoute(new NavigationRoute(createHandlerBoundToURL(`${scope}index.html`), { allowlist: own }))

self.addEventListener('message', event => {
  if (event.data === 'install') void self.skipWaiting()
})
