import { useText } from '@docket/i18n'
import { useOnline, useWaiting } from '@docket/offline'
import { WifiOff } from 'lucide-react'

/** Says that what is shown may be old, and how much waits to be sent. */
export function OfflineNote() {
  const t = useText()
  const online = useOnline()
  const waiting = useWaiting().length
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-2 text-center text-sm text-warn">
          <WifiOff aria-hidden size={16} className="shrink-0" />
          {waiting ? t('offline-note-waiting', { count: waiting }) : t('offline-note')}
        </p>
      )}
    </div>
  )
}
