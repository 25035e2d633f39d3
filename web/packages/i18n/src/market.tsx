import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { ago, dayAndTime, timeOfDay } from './moments'
import { money } from './money'
import { useSpeech } from './provider'

type Market = { currency: string; zone: string }
const MarketContext = createContext<Market>({ currency: 'INR', zone: 'Asia/Kolkata' })

/** The market's currency and zone, in which everything below is written. */
export function MarketProvider({ currency, zone, children }: Market & { children: ReactNode }) {
  const market = useMemo(() => ({ currency, zone }), [currency, zone])
  return <MarketContext value={market}>{children}</MarketContext>
}

export function useFormats() {
  const { currency, zone } = useContext(MarketContext)
  const { language } = useSpeech()
  return useMemo(
    () => ({
      currency,
      zone,
      money: (minor: number, of = currency) => money(minor, of, language),
      time: (at: string | number) => timeOfDay(at, zone, language),
      dayTime: (at: string | number) => dayAndTime(at, zone, language),
      ago: (at: string | number, now: number) => ago(at, now, language),
      number: (value: number) => new Intl.NumberFormat(language).format(value),
    }),
    [currency, zone, language],
  )
}
