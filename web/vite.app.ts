import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

export type AppDescription = {
  name: 'start' | 'customer' | 'merchant'
  base: string
  title: string
  shortName: string
  description: string
  color: string
}

const SERVER = process.env.DOCKET_SERVER ?? 'http://127.0.0.1:8080'
const here = import.meta.dirname

/** What the apps share in how they are built; each adds only its name and its place. */
export function appConfig(app: AppDescription): UserConfig {
  const root = join(here, 'apps', app.name)
  return {
    root,
    base: app.base,
    define: { 'import.meta.env.VITE_RELEASE': JSON.stringify(releaseOf(root)) },
    plugins: [react(), tailwindcss(), pwa(app)],
    build: { outDir: join(here, 'dist', app.name), emptyOutDir: true, reportCompressedSize: false },
    server: { fs: { allow: [join(here, '..')] }, proxy: proxied() },
    logLevel: 'warn',
  }
}

function pwa({ base, title, shortName, description, color }: AppDescription) {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: '..',
    filename: 'sw.ts',
    injectRegister: false,
    injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'] },
    manifest: {
      id: base,
      scope: base,
      start_url: base,
      name: title,
      short_name: shortName,
      description,
      display: 'standalone',
      background_color: '#faf9f6',
      theme_color: color,
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
  })
}

/** Cached answers are thrown away when the sources that understand them change. */
function releaseOf(root: string): string {
  const hash = createHash('sha256')
  for (const folder of [join(root, 'src'), join(here, 'packages')]) {
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (file.isFile()) hash.update(readFileSync(join(file.parentPath, file.name)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}

function proxied() {
  const target = { target: SERVER, ws: true }
  return Object.fromEntries(
    ['/api/', '/ws', '/dev/', '/sandbox', '/api-docs', '/openapi.json'].map(path => [path, target]),
  )
}
