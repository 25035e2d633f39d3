import { useText } from '@docket/i18n'
import { useConfig } from '@docket/shell'
import { Button } from '@docket/ui'
import clsx from 'clsx'
import { ArrowRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { type Age, type BoardOrder, nextState } from './board'
import { CardHead } from './CardHead'
import { CardItems } from './CardItems'
import { CardNotes } from './CardNotes'
import { useAge } from './use-age'

type Props = {
  order: BoardOrder
  hotkey: number | null
  chosen: boolean
  onBump: () => void
  onOpen: () => void
}

const EDGES: Record<Age, string> = {
  fresh: 'border-line border-t-accent',
  late: 'border-warn-edge',
  'very-late': 'border-danger-edge',
}

/** One order as the kitchen works on it, and one large button for what comes next. */
export function OrderCard({ order, hotkey, chosen, onBump, onOpen }: Props) {
  const t = useText()
  const { life_cycle } = useConfig()
  const { age, since } = useAge(order)
  const next = nextState(order, life_cycle)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <article
      ref={card}
      data-testid="order-card"
      data-number={order.number}
      data-status={order.status}
      aria-label={order.number}
      aria-current={chosen || undefined}
      className={clsx(
        'overflow-hidden rounded-lg border border-t-4 bg-panel shadow-card',
        EDGES[age],
        chosen && 'outline-4 outline-accent outline-offset-2',
      )}
    >
      <CardHead order={order} age={age} since={since} hotkey={hotkey} onOpen={onOpen} />
      <CardNotes order={order} />
      <CardItems order={order} />
      {next && (
        <div className="p-2 pt-0">
          <Button wide className="min-h-12 text-base" onClick={onBump} data-testid="bump">
            {t(`bump-${next}`)}
            <ArrowRight aria-hidden size={18} className="rtl:rotate-180" />
          </Button>
        </div>
      )}
    </article>
  )
}
