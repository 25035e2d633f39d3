import { useFormats, useNow, useText } from '@docket/i18n'
import { useOnline } from '@docket/offline'
import type { LineState } from '@docket/realtime'
import { Banner } from '@docket/ui'
import { RefreshCw, WifiOff } from 'lucide-react'
import { useEffect, useState } from 'react'

/** A line that comes back at once needs no words. */
const PATIENCE_MS = 1500

/** Says when what is shown may be old, and how old it is. */
export function LineBanner({ line, updatedAt }: { line: LineState; updatedAt: number }) {
  const t = useText()
  const { ago } = useFormats()
  const online = useOnline()
  const now = useNow(5000)
  const lost = useLasting(line === 'connecting' || line === 'polling', PATIENCE_MS)
  const age = ago(updatedAt, now)
  return (
    <div role="status">
      {line !== 'over' && !online && (
        <Banner tone="warn" className="mb-4" icon={<WifiOff aria-hidden size={18} />}>
          {t('tracking-offline', { age })}
        </Banner>
      )}
      {online && lost && (
        <Banner
          tone="warn"
          className="mb-4"
          icon={<RefreshCw aria-hidden size={18} className="animate-spin" />}
        >
          {t('tracking-reconnecting', { age })}
        </Banner>
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
