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
      title={t('not-found-title')}
      action={
        <Link to="/" className="font-semibold text-accent-ink underline">
          {t('back-to-menu')}
        </Link>
      }
    />
  )
}
