import { useText } from '@docket/i18n'
import { useConfig } from '@docket/shell'
import { Link, Outlet } from '@tanstack/react-router'
import { NavLinks } from './NavLinks'
import { OfflineNote } from './OfflineNote'
import { OpenOrderPill } from './OpenOrderPill'

/** What stands on every page: the shop's name, the ways around, the order under way. */
export function Frame() {
  const t = useText()
  const { merchant } = useConfig()
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-60 rounded-md bg-accent p-3 text-on-accent focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
      >
        {t('skip-to-content')}
      </a>
      <header className="border-line border-b bg-panel">
        <div className="pad-safe">
          <div className="mx-auto flex min-h-14 max-w-5xl items-center gap-4">
            <Link to="/" className="min-w-0 truncate py-2 font-bold text-lg">
              {merchant.name}
            </Link>
            <div className="ms-auto hidden sm:block">
              <NavLinks />
            </div>
          </div>
        </div>
        <OfflineNote />
      </header>
      <OpenOrderPill />
      <main id="main" tabIndex={-1} className="grow pb-40 outline-none pad-safe sm:pb-28">
        <div className="mx-auto max-w-5xl">
          <Outlet />
        </div>
      </main>
      <div className="fixed inset-x-0 bottom-0 z-20 border-line border-t bg-panel pb-[env(safe-area-inset-bottom)] sm:hidden">
        <NavLinks tabs />
      </div>
    </div>
  )
}
