import type { Order, StateKind } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { useConfig, useWords } from '@docket/shell'
import { PriceLines } from '../checkout/PriceLines'
import { linesWithOptions } from './lines-with-options'
import { OrderAgain } from './OrderAgain'

export function OrderSummary({ order, kind }: { order: Order; kind: StateKind }) {
  const t = useText()
  const words = useWords()
  const { dayTime } = useFormats()
  const { merchant } = useConfig()
  const reason = order.history.findLast(move => move.to === order.status)?.reason
  return (
    <section
      aria-labelledby="summary-title"
      className="grid gap-4 rounded-lg border border-line bg-panel p-4"
    >
      <h2 id="summary-title" className="font-semibold">
        {t('summary-title')}
      </h2>
      {kind === 'cancelled' && reason && <p className="text-danger text-sm">{words.reason(reason)}</p>}
      <PriceLines lines={linesWithOptions(order)} total={order.total} currency={order.currency} />
      <dl className="grid gap-2 border-line border-t pt-3 text-sm">
        {order.payment && (
          <Row name={t('summary-payment')}>
            {t(`pay-${order.payment.method}`)} · {words.payment(order.payment.status)}
          </Row>
        )}
        <Row name={t('summary-placed')}>{dayTime(order.placed_at)}</Row>
        {order.type === 'pickup' && <Row name={t('summary-collect')}>{merchant.name}</Row>}
        {order.address && <Row name={t('summary-address')}>{order.address.text}</Row>}
        {order.delivery_staff && <Row name={t('summary-brought-by')}>{order.delivery_staff.name}</Row>}
        {order.note && <Row name={t('checkout-note')}>{order.note}</Row>}
      </dl>
      {kind !== 'open' && <OrderAgain order={order} />}
    </section>
  )
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-muted">{name}</dt>
      <dd className="text-end">{children}</dd>
    </div>
  )
}
