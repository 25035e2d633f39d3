import { useText } from '@docket/i18n'
import { Link } from '@tanstack/react-router'
import clsx from 'clsx'
import { ChefHat, Clock, History, Settings, Sigma, SquareMenu, Users } from 'lucide-react'

const PLACES = [
  { to: '/', text: 'nav-board', Icon: ChefHat },
  { to: '/all-day', text: 'nav-all-day', Icon: Sigma },
  { to: '/history', text: 'nav-history', Icon: History },
  { to: '/menu', text: 'nav-kitchen-menu', Icon: SquareMenu },
  { to: '/hours', text: 'nav-hours', Icon: Clock, wide: true },
  { to: '/staff', text: 'nav-staff', Icon: Users, wide: true },
  { to: '/settings', text: 'nav-settings', Icon: Settings },
] as const

/** A rail beside the work; on a phone the five most used, the others from the settings. */
export function NavLinks() {
  const t = useText()
  return (
    <nav aria-label={t('nav-label')}>
      <ul className="flex justify-around md:flex-col md:gap-1 md:p-2">
        {PLACES.map(place => (
          <li
            key={place.to}
            className={clsx('grow basis-0 md:basis-auto', 'wide' in place && 'hidden md:block')}
          >
            <Link
              to={place.to}
              activeOptions={{ exact: place.to === '/' }}
              activeProps={{ className: 'text-accent-ink font-semibold md:bg-accent-soft' }}
              inactiveProps={{ className: 'text-muted' }}
              className="flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-md px-1 text-center text-2xs hover:text-ink"
            >
              <place.Icon aria-hidden size={22} />
              {t(place.text)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
