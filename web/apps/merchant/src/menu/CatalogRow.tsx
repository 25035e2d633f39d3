import type { AdminMenuItem } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { useWords } from '@docket/shell'
import { Badge, Button } from '@docket/ui'
import clsx from 'clsx'

type Props = { item: AdminMenuItem; onEdit: () => void; onStock: () => void }

export function CatalogRow({ item, onEdit, onStock }: Props) {
  const t = useText()
  const words = useWords()
  const { money, dayTime } = useFormats()
  const out = item.reason === 'out_of_stock'
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 p-2 ps-3" data-testid="catalog-row">
      <button
        type="button"
        onClick={onEdit}
        className="min-h-11 min-w-40 grow basis-0 text-start hover:underline"
      >
        <span className={clsx('font-medium', !item.active && 'text-muted line-through')}>{item.name}</span>
        <span className="numbers block text-muted text-sm">{money(item.price, item.currency)}</span>
      </button>
      {typeof item.portions_left === 'number' && (
        <Badge>{t('portions', { count: item.portions_left })}</Badge>
      )}
      {!item.active && <Badge>{words.unavailable('inactive')}</Badge>}
      {out && (
        <Badge tone="danger">
          {item.out_of_stock_until
            ? t('stock-until', { time: dayTime(item.out_of_stock_until) })
            : words.unavailable('out_of_stock')}
        </Badge>
      )}
      {item.active && (
        <Button look={out ? 'outline' : 'quiet'} onClick={onStock}>
          {out ? t('stock-back') : t('stock-change')}
          <span className="sr-only">{item.name}</span>
        </Button>
      )}
    </li>
  )
}
