import { defineConfig } from 'vite'
import { appConfig } from '../../vite.app.ts'

export default defineConfig(
  appConfig({
    name: 'merchant',
    base: '/merchant/',
    title: 'Docket – kitchen',
    shortName: 'Kitchen',
    description: 'Orders as they come in, for the people who make them.',
    color: '#1b1e1d',
  }),
)
