import type { Order, StateKind } from '@docket/api'
import { useFormats, useSpeech, useText } from '@docket/i18n'
import { useWords } from '@docket/shell'
import { awaitsPayment } from '../payment/PaymentPanel'

/** One sentence says how things stand; it is read out when it changes. */
export function Headline({ order, kind }: { order: Order; kind: StateKind }) {
  const t = useText()
  const { time } = useFormats()
  const headline = useHeadline(order, kind)
  return (
    <header>
      <p className="text-muted text-sm">
        <bdi className="numbers">{order.number}</bdi> · {t(`type-${order.type}`)}
      </p>
      <div aria-live="polite">
        <h1 className="mt-1 font-bold text-2xl" data-testid="headline" data-status={order.status}>
          {headline}
        </h1>
        {kind === 'open' && order.ready_estimate && (
          <p className="numbers mt-1 text-lg text-muted">
            {t('tracking-estimate', {
              from: time(order.ready_estimate.from),
              to: time(order.ready_estimate.to),
            })}
          </p>
        )}
      </div>
    </header>
  )
}

function useHeadline(order: Order, kind: StateKind): string {
  const { t, knows } = useSpeech()
  const words = useWords()
  if (kind === 'open' && awaitsPayment(order)) return t('headline-unpaid')
  const own = `headline-${order.status}-${order.type}`
  return knows(own) ? t(own) : words.headline(order.status)
}
