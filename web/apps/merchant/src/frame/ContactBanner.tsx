import { useFormats, useNow, useText } from '@docket/i18n'
import { useOnline, useWaiting } from '@docket/offline'
import { RefreshCw, WifiOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useKitchen } from '../board/kitchen-context'

/** A line that comes back at once needs no words. */
const PATIENCE_MS = 2000

/** Says when the board may be old, since when, and how many actions wait to be sent. */
export function ContactBanner() {
  const t = useText()
  const { ago } = useFormats()
  const online = useOnline()
  const waiting = useWaiting().length
  const { line, heardAt } = useKitchen()
  const now = useNow(5000)
  const lost = useLasting(!online || line !== 'live', PATIENCE_MS)
  return (
    <div role="status">
      {lost && heardAt > 0 && (
        <p className="flex flex-wrap items-center justify-center gap-2 bg-warn-soft px-4 py-2 text-center font-medium text-sm text-warn">
          {online ? (
            <RefreshCw aria-hidden size={16} className="animate-spin" />
          ) : (
            <WifiOff aria-hidden size={16} />
          )}
          {t('contact-lost', { age: ago(heardAt, now) })}
          {waiting > 0 && <strong>{t('contact-waiting', { count: waiting })}</strong>}
        </p>
      )}
    </div>
  )
}

function useLasting(value: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!value) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return lasting
}
