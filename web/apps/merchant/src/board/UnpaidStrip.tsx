import { countdown, remaining, useFormats, useNow, useText } from '@docket/i18n'
import type { BoardOrder } from './board'
import { shortNumber } from './short-number'

/** Orders whose money has not come: seen, so that nobody is surprised, and muted, so that nobody starts cooking. */
export function UnpaidStrip({ orders }: { orders: readonly BoardOrder[] }) {
  const t = useText()
  const now = useNow()
  const { money } = useFormats()
  if (!orders.length) return null
  return (
    <section
      aria-labelledby="unpaid-title"
      className="mt-3 flex flex-wrap items-center gap-2 rounded-lg border border-line border-dashed p-2 px-3 text-muted text-sm"
    >
      <h2 id="unpaid-title" className="font-medium">
        {t('unpaid-title')}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {orders.map(order => (
          <li key={order.id} className="numbers rounded-sm bg-sunken px-2 py-1" data-testid="unpaid-order">
            <strong>{shortNumber(order.number)}</strong> {money(order.total, order.currency)}
            {order.payment?.expires_at && ` · ${countdown(remaining(order.payment.expires_at, now))}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
