import { useFormats, useText } from '@docket/i18n'
import { Button } from '@docket/ui'
import { useState } from 'react'
import { StockDialog } from '../menu/StockDialog'
import type { BoardOrder } from './board'

/** Whoever reads the order is the first to see that something ran out: one tap from here. */
export function OrderItemActions({ order }: { order: BoardOrder }) {
  const t = useText()
  const { number } = useFormats()
  const [stocking, setStocking] = useState<{ id: string; name: string } | null>(null)
  return (
    <>
      <ul className="divide-y divide-line">
        {order.items.map((item, index) => (
          <li key={`${item.id} ${index}`} className="flex items-center gap-2 py-1">
            <span className="numbers font-bold">{number(item.qty)}×</span>
            <span className="min-w-0 grow">
              {item.name}
              {item.options.length > 0 && (
                <span className="block text-muted text-xs">{item.options.join(' · ')}</span>
              )}
            </span>
            <Button look="quiet" onClick={() => setStocking(item)}>
              {t('stock-out')}
              <span className="sr-only">{item.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <StockDialog item={stocking} onClose={() => setStocking(null)} />
    </>
  )
}
