import { useViewer } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { Link } from '@tanstack/react-router'
import clsx from 'clsx'
import { Bell, ReceiptText, User, UtensilsCrossed } from 'lucide-react'
import { useUnread } from '../notices/use-notices'

const PLACES = [
  { to: '/', text: 'nav-menu', Icon: UtensilsCrossed },
  { to: '/orders', text: 'nav-orders', Icon: ReceiptText },
  { to: '/notices', text: 'nav-notices', Icon: Bell },
  { to: '/account', text: 'nav-account', Icon: User },
] as const

/** Tabs under the thumb on a phone, words along the top elsewhere. */
export function NavLinks({ tabs }: { tabs?: boolean }) {
  const t = useText()
  return (
    <nav aria-label={t('nav-label')}>
      <ul className={clsx('flex', tabs ? 'justify-around' : 'gap-1')}>
        {PLACES.map(({ to, text, Icon }) => (
          <li key={to} className={clsx(tabs && 'grow basis-0')}>
            <Link
              to={to}
              activeOptions={{ exact: to === '/' }}
              activeProps={{ className: 'text-accent-ink font-semibold' }}
              inactiveProps={{ className: 'text-muted' }}
              className={clsx(
                'relative flex items-center justify-center rounded-md hover:text-ink',
                tabs ? 'min-h-14 flex-col gap-0.5 text-2xs' : 'min-h-11 gap-2 px-3 text-sm',
              )}
            >
              <Icon aria-hidden size={tabs ? 22 : 18} />
              {t(text)}
              {to === '/notices' && <UnreadMark />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function UnreadMark() {
  const t = useText()
  const { number } = useFormats()
  const viewer = useViewer()
  const unread = useUnread(viewer !== null)
  if (!unread) return null
  return (
    <span className="absolute start-1/2 top-1 ms-1.5 min-w-4.5 rounded-full bg-danger-fill px-1 text-center font-semibold text-2xs text-on-danger sm:static sm:ms-0">
      <span className="sr-only">{t('notices-unread-count', { count: unread })}</span>
      <span aria-hidden>{unread > 9 ? `${number(9)}+` : number(unread)}</span>
    </span>
  )
}
