import { useFormats, useText } from '@docket/i18n'
import type { BoardOrder, Column } from './board'
import { OrderCard } from './OrderCard'
import type { BoardKeys } from './use-board-keys'

type Props = {
  column: Column
  keys: BoardKeys
  onBump: (order: BoardOrder) => void
  onOpen: (id: string) => void
}

export function BoardColumn({ column, keys, onBump, onOpen }: Props) {
  const t = useText()
  const { number } = useFormats()
  return (
    <section
      aria-labelledby={`column-${column.step}`}
      className="min-w-0"
      data-testid={`column-${column.step}`}
    >
      <h2
        id={`column-${column.step}`}
        className="sticky top-0 z-10 flex items-center gap-2 bg-paper py-2 font-semibold text-muted text-sm"
      >
        {t(`column-${column.step}`)}
        <span className="numbers rounded-full bg-sunken px-2 text-ink">{number(column.orders.length)}</span>
      </h2>
      <ul className="grid gap-3">
        {column.orders.map(order => (
          <li key={order.id}>
            <OrderCard
              order={order}
              hotkey={keys.hotkeyOf(order.id)}
              chosen={keys.chosen === order.id}
              onBump={() => onBump(order)}
              onOpen={() => onOpen(order.id)}
            />
          </li>
        ))}
      </ul>
      {column.orders.length === 0 && (
        <p className="rounded-lg border border-line border-dashed p-4 text-center text-muted text-sm">
          {t('column-empty')}
        </p>
      )}
    </section>
  )
}
