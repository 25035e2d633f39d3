import type { Order } from '@docket/api'
import { useFormats } from '@docket/i18n'
import { useConfig, useWords } from '@docket/shell'
import { Badge, type Tone } from '@docket/ui'
import { Link } from '@tanstack/react-router'

const TONES: Record<string, Tone> = { open: 'accent', done: 'neutral', cancelled: 'danger' }

export function OrderRow({ order }: { order: Order }) {
  const words = useWords()
  const { money, dayTime, number } = useFormats()
  const { life_cycle } = useConfig()
  const kind = life_cycle.states.find(state => state.name === order.status)?.kind ?? 'open'
  return (
    <li>
      <Link
        to="/orders/$orderId"
        params={{ orderId: order.id }}
        className="grid gap-1 rounded-lg border border-line bg-panel p-4 shadow-card hover:border-edge"
      >
        <span className="flex flex-wrap items-center justify-between gap-2">
          <bdi className="numbers font-semibold">{order.number}</bdi>
          <Badge tone={TONES[kind]}>{words.status(order.status)}</Badge>
        </span>
        <span className="truncate text-sm">
          {order.items.map(item => `${number(item.qty)} × ${item.name}`).join(', ')}
        </span>
        <span className="numbers flex justify-between gap-2 text-muted text-xs">
          <span>{dayTime(order.placed_at)}</span>
          <span>{money(order.total, order.currency)}</span>
        </span>
      </Link>
    </li>
  )
}
