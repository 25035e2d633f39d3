import { useText } from '@docket/i18n'
import { Message } from '@docket/ui'
import { Link } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'

export function NotFound() {
  const t = useText()
  return (
    <Message
      page
      icon={<SearchX size={28} />}
      title={t('kitchen-not-found')}
      action={
        <Link to="/" className="inline-flex min-h-11 items-center font-semibold text-accent-ink underline">
          {t('back-to-board')}
        </Link>
      }
    />
  )
}
