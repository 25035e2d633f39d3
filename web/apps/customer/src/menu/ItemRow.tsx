import type { MenuItem } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { Badge } from '@docket/ui'
import clsx from 'clsx'
import { Plus } from 'lucide-react'
import { useCart } from '../cart/cart-store'
import { DietMark } from './DietMark'
import { useUnavailableText } from './use-unavailable-text'

/** Fewer than this many left is worth saying. */
const FEW = 6

export function ItemRow({ item, onOpen }: { item: MenuItem; onOpen: () => void }) {
  const t = useText()
  const { money, number } = useFormats()
  const unavailable = useUnavailableText()
  const inCart = useCart().reduce((sum, line) => sum + (line.item_id === item.id ? line.qty : 0), 0)
  const left = item.portions_left ?? Number.POSITIVE_INFINITY
  const few = item.available && left < FEW
  return (
    <button
      type="button"
      data-testid="menu-item"
      onClick={onOpen}
      className="flex h-full min-h-20 w-full items-center gap-3 rounded-lg border border-line bg-panel p-3 ps-4 text-start shadow-card transition-colors hover:border-edge"
    >
      <span className="min-w-0 grow">
        <span className="flex items-center gap-2">
          <DietMark diet={item.diet} />
          <span className={clsx('font-semibold', !item.available && 'text-muted')}>{item.name}</span>
        </span>
        {item.description && (
          <span className="mt-0.5 line-clamp-2 text-muted text-xs">{item.description}</span>
        )}
        <span className="mt-1.5 flex flex-wrap items-center gap-2">
          <span className={clsx('numbers text-sm', !item.available && 'text-muted')}>
            {money(item.price)}
          </span>
          {!item.available && <Badge tone="danger">{unavailable(item)}</Badge>}
          {few && <Badge tone="warn">{t('item-left', { count: left })}</Badge>}
        </span>
      </span>
      <span
        aria-hidden={!inCart}
        className={clsx(
          'numbers inline-flex size-9 shrink-0 items-center justify-center rounded-full font-semibold text-sm',
          inCart ? 'bg-accent text-on-accent' : 'border border-line text-accent-ink',
          !item.available && !inCart && 'invisible',
        )}
      >
        {inCart ? number(inCart) : <Plus aria-hidden size={18} />}
        {inCart > 0 && <span className="sr-only"> {t('item-in-cart')}</span>}
      </span>
    </button>
  )
}
