// Serves one app with hot reload (customer unless named), passing the API through to a running server.
import { join } from 'node:path'
import { createServer } from 'vite'

const app = process.argv[2] ?? 'customer'
const server = await createServer({
  configFile: join(import.meta.dirname, '..', 'apps', app, 'vite.config.ts'),
})
await server.listen()
// Not printUrls: the apps' configuration keeps Vite quiet.
console.log(`${app} at ${server.resolvedUrls.local[0]}`)
