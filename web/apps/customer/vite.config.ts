import { defineConfig } from 'vite'
import { appConfig } from '../../vite.app.ts'

export default defineConfig(
  appConfig({
    name: 'customer',
    base: '/customer/',
    title: 'Docket – order',
    shortName: 'Order',
    description: 'Order food, pay, and watch it being made.',
    color: '#0a6b5c',
  }),
)
