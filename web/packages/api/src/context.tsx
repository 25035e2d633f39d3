import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { Api } from './client'
import type { User } from './contract'

const ApiContext = createContext<Api | null>(null)

export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>
}

export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('useApi needs an ApiProvider above it')
  return api
}

export function useViewer(): User | null {
  const { session } = useApi()
  return useSyncExternalStore(session.subscribe, session.snapshot)?.user ?? null
}
