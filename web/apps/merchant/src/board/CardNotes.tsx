import { useFormats, useText } from '@docket/i18n'
import { Badge } from '@docket/ui'
import { Banknote, Bike, CloudUpload, MessageSquareWarning } from 'lucide-react'
import type { BoardOrder } from './board'

/** What must not be overlooked: the customer's note, money to take, who brings it, a move not sent yet. */
export function CardNotes({ order }: { order: BoardOrder }) {
  const t = useText()
  const { money } = useFormats()
  return (
    <div className="grid gap-2 px-3 empty:hidden">
      {order.note && (
        <p className="mt-2 flex gap-2 rounded-md border border-warn-edge bg-warn-soft p-2 font-semibold text-sm text-warn">
          <MessageSquareWarning role="img" aria-label={t('order-note')} size={18} className="shrink-0" />
          <span className="min-w-0">{order.note}</span>
        </p>
      )}
      {(order.payment?.status === 'due' || order.delivery_staff || order.waiting) && (
        <p className="mt-2 flex flex-wrap gap-1">
          {order.payment?.status === 'due' && (
            <Badge tone="warn">
              <Banknote aria-hidden size={14} />
              {t('order-collect', { price: money(order.total, order.currency) })}
            </Badge>
          )}
          {order.delivery_staff && (
            <Badge>
              <Bike aria-hidden size={14} />
              {order.delivery_staff.name}
            </Badge>
          )}
          {order.waiting && (
            <Badge tone="accent">
              <CloudUpload aria-hidden size={14} />
              {t('order-unsent')}
            </Badge>
          )}
        </p>
      )}
    </div>
  )
}
