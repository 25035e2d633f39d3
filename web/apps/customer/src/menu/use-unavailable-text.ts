import type { MenuItem } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { useConfig, useWords } from '@docket/shell'

/** Why a item cannot be had now, and from when it can. */
export function useUnavailableText(): (item: MenuItem) => string {
  const t = useText()
  const words = useWords()
  const { dayTime } = useFormats()
  const { time_slots } = useConfig()
  return item => {
    if (item.reason === 'out_of_stock' && item.out_of_stock_until) {
      return t('item-back-at', { time: dayTime(item.out_of_stock_until) })
    }
    if (item.reason === 'not_in_time_slot') {
      const slots = time_slots.filter(slot => item.time_slots.includes(slot.id)).map(slot => slot.name)
      if (slots.length) return t('item-only-in', { slots: slots.join(', ') })
    }
    return words.unavailable(item.reason ?? 'out_of_stock')
  }
}
