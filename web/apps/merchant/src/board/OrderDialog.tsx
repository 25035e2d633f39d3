import { useFormats, useText } from '@docket/i18n'
import { useConfig, useWords } from '@docket/shell'
import { Button, Dialog } from '@docket/ui'
import { Ban, Bike } from 'lucide-react'
import { useState } from 'react'
import type { BoardOrder } from './board'
import { CancelOrderDialog } from './CancelOrderDialog'
import { OrderItemActions } from './OrderItemActions'
import type { Moves } from './use-moves'

type Props = {
  order: BoardOrder | null
  moves: Moves
  onAssign: (id: string) => void
  onClose: () => void
}

/** What is rarer than the next move: who ordered, what ran out, who brings it, and ending it. */
export function OrderDialog({ order, moves, onAssign, onClose }: Props) {
  const t = useText()
  const words = useWords()
  const { time } = useFormats()
  const [cancelling, setCancelling] = useState(false)
  const { life_cycle } = useConfig()
  if (!order) return null
  const over = life_cycle.states.find(state => state.name === order.status)?.kind !== 'open'
  return (
    <Dialog
      open
      onClose={onClose}
      title={order.number}
      description={[order.customer.name, order.customer.phone].filter(Boolean).join(' · ')}
      closeLabel={t('close')}
      footer={
        !over && (
          <div className="flex flex-wrap gap-2">
            {order.type === 'delivery' && (
              <Button
                look="outline"
                className="grow"
                onClick={() => {
                  onClose()
                  onAssign(order.id)
                }}
              >
                <Bike aria-hidden size={18} />
                {t('assign-title')}
              </Button>
            )}
            <Button look="danger" className="grow" onClick={() => setCancelling(true)}>
              <Ban aria-hidden size={18} />
              {t('kitchen-cancel')}
            </Button>
          </div>
        )
      }
    >
      <OrderItemActions order={order} />
      <h3 className="mt-4 mb-1 font-semibold text-sm">{t('order-history')}</h3>
      <ol className="numbers grid gap-1 text-muted text-sm">
        {order.history.map(move => (
          <li key={move.at} className="flex justify-between gap-3">
            <span>
              {words.status(move.to)} · {words.by(move.by)}
              {move.reason && ` · ${words.reason(move.reason)}`}
            </span>
            <time>{time(move.at)}</time>
          </li>
        ))}
      </ol>
      <CancelOrderDialog
        order={cancelling ? order : null}
        onCancel={reason => {
          moves.move(order, 'cancelled', { reason })
          onClose()
        }}
        onClose={() => setCancelling(false)}
      />
    </Dialog>
  )
}
