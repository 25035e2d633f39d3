import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'happy-dom',
    include: ['{apps,packages,tools}/**/*.test.{ts,tsx,mjs}'],
    restoreMocks: true,
  },
})
