import { useSpeech } from '@docket/i18n'
import { useMemo } from 'react'
import { useConfig } from './MarketGate'

/**
 * Words for codes. What the blueprint names, it also words; the rest stands in our catalogue. A code nobody has words
 * for is shown in its own letters, so that a new blueprint is readable before it is translated.
 */
export function useWords() {
  const { t, knows } = useSpeech()
  const { texts } = useConfig()
  return useMemo(() => {
    const own = (kind: string, code: string) => texts[`${kind}-${code}`] ?? spoken(code)
    const word = (kind: string, code: string) =>
      knows(`${kind}-${code}`) ? t(`${kind}-${code}`) : spoken(code)
    const status = (code: string) => own('state', code)
    return {
      status,
      headline: (code: string) => (knows(`headline-${code}`) ? t(`headline-${code}`) : status(code)),
      reason: (code: string) => own('cancel-reason', code),
      role: (code: string) => word('role', code),
      by: (code: string) => word('by', code),
      unavailable: (code: string) => word('unavailable', code),
      payment: (code: string) => word('payment', code),
      job: (kind: string) => {
        const id = `job-${kind.replace('.', '-')}`
        return knows(id) ? t(id) : spoken(kind.replace('.', ': '))
      },
    }
  }, [t, knows, texts])
}

export function spoken(code: string): string {
  const words = code.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
