import type { KitchenOrder } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { useWaiting } from '@docket/offline'
import { useConfig, useWords } from '@docket/shell'
import { Button } from '@docket/ui'
import { Star, Undo2 } from 'lucide-react'
import { isOpen } from '../board/board'

type Props = { order: KitchenOrder; onRecall: (to: string) => void }

export function HistoryRow({ order, onRecall }: Props) {
  const t = useText()
  const words = useWords()
  const { dayTime, money, number } = useFormats()
  const { life_cycle } = useConfig()
  const waiting = useWaiting().some(entry => entry.path.includes(order.id))
  const back = order.allowed_moves.find(state => isOpen(state, life_cycle))
  const last = order.history.at(-1)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 p-3">
      <div className="min-w-48 grow basis-0">
        <p className="numbers flex flex-wrap items-center gap-2 font-semibold">
          <bdi>{order.number}</bdi>
          {order.feedback && (
            <span className="inline-flex items-center gap-0.5 text-sm text-warn">
              <Star aria-hidden size={14} className="fill-current" />
              <span className="sr-only">{t('history-rating')}</span>
              {number(order.feedback.rating)}
            </span>
          )}
        </p>
        <p className="text-sm">{order.items.map(item => `${number(item.qty)} × ${item.name}`).join(', ')}</p>
        <p className="numbers text-muted text-xs">
          {last && dayTime(last.at)} · {money(order.total, order.currency)}
          {order.payment && ` · ${words.payment(order.payment.status)}`}
          {last?.reason && ` · ${words.reason(last.reason)}`}
        </p>
        {order.feedback?.comment && <p className="pt-1 text-sm italic">{order.feedback.comment}</p>}
      </div>
      {back && (
        <Button look="outline" busy={waiting} onClick={() => onRecall(back)} data-testid="recall">
          <Undo2 aria-hidden size={18} className="rtl:-scale-x-100" />
          {t('recall')}
        </Button>
      )}
    </li>
  )
}
