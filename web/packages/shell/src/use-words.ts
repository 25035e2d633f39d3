import { useSpeech } from '@docket/i18n'
import { useMemo } from 'react'

/**
 * Words for what the market's blueprint names: its states, reasons and roles. One the catalogue does not know is shown
 * in its own letters, so that a new blueprint is readable before it is translated.
 */
export function useWords() {
  const { t, knows } = useSpeech()
  return useMemo(() => {
    const word = (kind: string, code: string) =>
      knows(`${kind}-${code}`) ? t(`${kind}-${code}`) : spoken(code)
    return {
      status: (code: string) => word('status', code),
      headline: (code: string) => (knows(`headline-${code}`) ? t(`headline-${code}`) : word('status', code)),
      reason: (code: string) => word('reason', code),
      role: (code: string) => word('role', code),
      by: (code: string) => word('by', code),
      unavailable: (code: string) => word('unavailable', code),
      payment: (code: string) => word('payment', code),
    }
  }, [t, knows])
}

export function spoken(code: string): string {
  const words = code.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
