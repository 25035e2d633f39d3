import './app.css'
import { SpeechProvider } from '@docket/i18n'
import { watchReleases } from '@docket/offline'
import { applyTheme, storedTheme } from '@docket/ui'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { StartPage } from './StartPage'

const CATALOGUES = ['common', 'start']
const queries = new QueryClient()
applyTheme(storedTheme('start'))
// A page that only points elsewhere can be renewed at once.
if (import.meta.env.PROD) void watchReleases('/sw.js', install => install())

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <SpeechProvider app="start" catalogues={CATALOGUES}>
        <StartPage />
      </SpeechProvider>
    </QueryClientProvider>
  </StrictMode>,
)
