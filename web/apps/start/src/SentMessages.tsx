import { sentMessages } from '@docket/api'
import { useNow, useSpeech } from '@docket/i18n'
import { ago } from '@docket/i18n/moments.ts'
import { useQuery } from '@tanstack/react-query'
import { MessageSquareText } from 'lucide-react'

const LOOKED_AT_AGAIN_MS = 2000
const SHOWN = 5

/** What a phone would have received: codes and notices, newest first. */
export function SentMessages({ phone }: { phone: string }) {
  const { t, language } = useSpeech()
  const now = useNow(5000)
  const { data = [] } = useQuery({
    queryKey: ['demo', 'messages', phone],
    queryFn: () => sentMessages(phone),
    refetchInterval: LOOKED_AT_AGAIN_MS,
  })
  if (!data.length) return <p className="py-2 text-muted text-sm">{t('start-no-messages')}</p>
  return (
    <ul className="mt-2 grid gap-1 rounded-md bg-sunken p-3 text-sm">
      {data.slice(0, SHOWN).map(message => (
        <li key={`${message.at} ${message.body}`} className="flex gap-2">
          <MessageSquareText aria-hidden size={16} className="mt-0.5 shrink-0 text-muted" />
          <span className="min-w-0 grow">{message.body}</span>
          <time className="shrink-0 text-muted text-xs">{ago(message.at, now, language)}</time>
        </li>
      ))}
    </ul>
  )
}
