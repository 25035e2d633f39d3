import { useFormats, useText } from '@docket/i18n'
import { useConfig } from '@docket/shell'
import { Link } from '@tanstack/react-router'
import { Moon } from 'lucide-react'

/** Takes the whole page: there is nothing to pay while the kitchen takes no orders. The cart waits. */
export function ClosedScreen() {
  const t = useText()
  const { dayTime } = useFormats()
  const { merchant } = useConfig()
  return (
    <div
      role="alert"
      className="grid min-h-[65dvh] place-content-center justify-items-center gap-3 text-center"
    >
      <div className="rounded-full bg-sunken p-6 text-muted">
        <Moon aria-hidden size={40} />
      </div>
      <h1 className="font-bold text-2xl">{t('closed-title', { merchant: merchant.name })}</h1>
      <p className="max-w-xs text-muted">
        {merchant.opens_at ? t('opening-opens', { time: dayTime(merchant.opens_at) }) : t('opening-paused')}{' '}
        {t('closed-cart-waits')}
      </p>
      <Link to="/" className="inline-flex min-h-11 items-center font-semibold text-accent-ink underline">
        {t('back-to-menu')}
      </Link>
    </div>
  )
}
