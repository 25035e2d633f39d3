import { market, type PublicConfig, useApi } from '@docket/api'
import { MarketProvider, useSpeech } from '@docket/i18n'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import { Loaded } from './Loaded'

const ConfigContext = createContext<PublicConfig | null>(null)
const LOOKED_AT_AGAIN_MS = 60_000

/** Nothing can be priced or timed before the market is known, so its page waits here for it. */
export function MarketGate({ children }: { children: ReactNode }) {
  const api = useApi()
  const { language } = useSpeech()
  const query = useQuery({
    queryKey: ['config', language],
    placeholderData: keepPreviousData,
    queryFn: () => market.config(api).then(answer => answer.data),
    refetchInterval: LOOKED_AT_AGAIN_MS,
  })
  return (
    <Loaded query={query} skeleton={<div className="h-dvh" />}>
      {config => (
        <ConfigContext value={config}>
          <MarketProvider currency={config.market.currency} zone={config.market.time_zone}>
            {children}
          </MarketProvider>
        </ConfigContext>
      )}
    </Loaded>
  )
}

export function useConfig(): PublicConfig {
  const config = useContext(ConfigContext)
  if (!config) throw new Error('useConfig needs a MarketGate above it')
  return config
}
