import { useText } from '@docket/i18n'
import { IconButton } from '@docket/ui'
import clsx from 'clsx'
import { Bike, EllipsisVertical, Store, TriangleAlert } from 'lucide-react'
import type { Age, BoardOrder } from './board'
import { Stopwatch } from './Stopwatch'
import { shortNumber } from './short-number'

const LOOKS: Record<Age, string> = {
  fresh: 'bg-panel',
  late: 'bg-warn-soft text-warn',
  'very-late': 'bg-danger-soft text-danger',
}

type Props = { order: BoardOrder; age: Age; since: number; hotkey: number | null; onOpen: () => void }

/** Number, way, and the time that runs. Lateness is a colour, a sign and a word. */
export function CardHead({ order, age, since, hotkey, onOpen }: Props) {
  const t = useText()
  const Way = order.type === 'delivery' ? Bike : Store
  return (
    <header className={clsx('flex items-center gap-2 ps-3', LOOKS[age])}>
      {hotkey !== null && (
        <kbd className="numbers hidden min-w-6 rounded-sm border border-edge px-1 text-center text-2xs md:inline-block">
          {hotkey}
        </kbd>
      )}
      <h3 className="numbers font-bold text-xl">
        <span className="sr-only">{order.number}</span>
        <span aria-hidden>{shortNumber(order.number)}</span>
      </h3>
      <Way role="img" aria-label={t(`type-${order.type}`)} size={18} className="shrink-0" />
      <span className="ms-auto flex items-center gap-1 font-semibold text-sm">
        {age !== 'fresh' && <TriangleAlert aria-hidden size={16} />}
        {age !== 'fresh' && <span>{t(`age-${age}`)}</span>}
        <Stopwatch since={since} />
      </span>
      <IconButton
        label={t('order-more', { number: order.number })}
        icon={<EllipsisVertical aria-hidden size={18} />}
        onClick={onOpen}
      />
    </header>
  )
}
