import { defineConfig } from 'vite'
import { appConfig } from '../../vite.app.ts'

export default defineConfig(
  appConfig({
    name: 'start',
    base: '/',
    title: 'Docket',
    shortName: 'Docket',
    description: 'Orders, from the phone to the kitchen and back.',
    color: '#0a6b5c',
  }),
)
