import { ApiProvider } from '@docket/api'
import { SpeechProvider, useText } from '@docket/i18n'
import { OutboxProvider, persistence } from '@docket/offline'
import { Toaster } from '@docket/ui'
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client'
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { AppSetup } from './app-setup'
import { useReleaseOffer } from './use-release-offer'

const AppContext = createContext('')

/** The name that keeps this app's storage apart from its neighbours'. */
export function useAppName(): string {
  return useContext(AppContext)
}

/** Everything an app stands in: its name, language, server, last answers, and unsent writes. */
export function Shell({ setup, children }: { setup: AppSetup; children: ReactNode }) {
  const [kept] = useState(() => persistence(setup.app, import.meta.env.VITE_RELEASE ?? 'dev'))
  return (
    <AppContext value={setup.app}>
      <ApiProvider api={setup.api}>
        <PersistQueryClientProvider client={setup.queries} persistOptions={kept}>
          <OutboxProvider outbox={setup.outbox}>
            <SpeechProvider app={setup.app} catalogues={setup.catalogues}>
              {children}
              <Messages />
            </SpeechProvider>
          </OutboxProvider>
        </PersistQueryClientProvider>
      </ApiProvider>
    </AppContext>
  )
}

function Messages() {
  const t = useText()
  useReleaseOffer()
  return <Toaster closeLabel={t('close')} />
}
