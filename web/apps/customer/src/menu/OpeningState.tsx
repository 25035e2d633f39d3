import { useFormats, useText } from '@docket/i18n'
import { useConfig } from '@docket/shell'
import { Badge, Banner } from '@docket/ui'
import { Clock3 } from 'lucide-react'

/** Whether the kitchen takes orders now, said before anything is chosen. */
export function OpeningState() {
  const t = useText()
  const { time, dayTime } = useFormats()
  const { market, merchant, restaurant_open } = useConfig()
  return (
    <div className="grid gap-3 pt-5 pb-3">
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="font-bold text-2xl">{t('menu-title')}</h1>
        <Badge tone={restaurant_open ? 'accent' : 'danger'}>
          {restaurant_open ? t('opening-open') : t('opening-closed')}
        </Badge>
        <span className="text-muted text-sm">
          {market.name}
          {restaurant_open &&
            merchant.closes_at &&
            ` · ${t('opening-until', { time: time(merchant.closes_at) })}`}
        </span>
      </div>
      {merchant.state === 'busy' && (
        <Banner tone="warn" icon={<Clock3 aria-hidden size={18} />}>
          {t('opening-busy', { minutes: merchant.busy_minutes ?? 0 })}
        </Banner>
      )}
      {!restaurant_open && (
        <Banner tone="danger" icon={<Clock3 aria-hidden size={18} />}>
          {merchant.opens_at ? t('opening-opens', { time: dayTime(merchant.opens_at) }) : t('opening-paused')}
        </Banner>
      )}
    </div>
  )
}
