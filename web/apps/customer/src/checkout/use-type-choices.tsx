import type { OrderType } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { useConfig } from '@docket/shell'
import { Bike, Store } from 'lucide-react'
import type { ReactNode } from 'react'

export function useTypeChoices(): { value: OrderType; label: ReactNode; disabled?: boolean }[] {
  const t = useText()
  const { money } = useFormats()
  const { delivery_enabled, delivery_fee } = useConfig()
  return [
    {
      value: 'pickup',
      label: (
        <>
          <Store aria-hidden size={18} />
          {t('type-pickup')}
        </>
      ),
    },
    {
      value: 'delivery',
      disabled: !delivery_enabled,
      label: (
        <>
          <Bike aria-hidden size={18} />
          <span>
            {t('type-delivery')}{' '}
            <span className="font-normal text-muted text-xs">
              {delivery_enabled
                ? (delivery_fee ?? 0) > 0 && `+ ${money(delivery_fee ?? 0)}`
                : t('type-delivery-off')}
            </span>
          </span>
        </>
      ),
    },
  ]
}
