import { useViewer } from '@docket/api'
import { useText } from '@docket/i18n'
import { Navigate, Outlet } from '@tanstack/react-router'
import { SoundBar } from '../bell/SoundBar'
import { KitchenProvider } from '../board/kitchen-context'
import { NewOrdersAlert } from '../board/NewOrdersAlert'
import { StateControl } from '../merchant/StateControl'
import { ContactBanner } from './ContactBanner'
import { NavLinks } from './NavLinks'

/** What stands on every page of a shift: where one is, whether orders are taken, whether the bell can ring. */
export function Frame() {
  const t = useText()
  const viewer = useViewer()
  if (!viewer) return <Navigate to="/sign-in" />
  return (
    <KitchenProvider>
      <a
        href="#main"
        className="sr-only z-60 rounded-md bg-accent p-3 text-on-accent focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
      >
        {t('skip-to-content')}
      </a>
      <div className="flex min-h-dvh flex-col md:flex-row">
        <div className="fixed inset-x-0 bottom-0 z-20 border-line border-t bg-panel pb-[env(safe-area-inset-bottom)] md:sticky md:top-0 md:h-dvh md:w-24 md:shrink-0 md:border-e md:border-t-0">
          <NavLinks />
        </div>
        <div className="flex min-w-0 grow flex-col">
          <header>
            <SoundBar />
            <ContactBanner />
            <StateControl />
            <NewOrdersAlert />
          </header>
          <main id="main" tabIndex={-1} className="w-full grow pb-24 outline-none pad-safe md:pb-6">
            <Outlet />
          </main>
        </div>
      </div>
    </KitchenProvider>
  )
}
