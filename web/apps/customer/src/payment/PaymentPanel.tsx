import type { Order } from '@docket/api'
import { countdown, remaining, useFormats, useNow, useText } from '@docket/i18n'
import { useConfig } from '@docket/shell'
import { Banner, Button } from '@docket/ui'
import { Wallet } from 'lucide-react'
import { paymentMethods } from '../checkout/use-checkout-form'
import { usePaying } from './use-paying'

/** Stands on an order that waits for its money: how long it is held, and the ways to pay. */
export function PaymentPanel({ order }: { order: Order }) {
  const t = useText()
  const { money } = useFormats()
  const paying = usePaying(order)
  const methods = paymentMethods(useConfig())
  const left = remaining(order.payment?.expires_at ?? 0, useNow())
  const declined = order.payment?.status === 'failed'
  return (
    <Banner tone="warn" icon={<Wallet aria-hidden size={22} />} className="p-4">
      <p className="font-semibold text-base">{declined ? t('payment-declined') : t('payment-pending')}</p>
      {left > 0 && <p className="numbers">{t('payment-held', { time: countdown(left) })}</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        {methods.includes('upi') && (
          <Button busy={paying.isPending} onClick={() => paying.mutate('upi')}>
            {declined
              ? t('payment-try-again')
              : t('payment-pay-now', { price: money(order.total, order.currency) })}
          </Button>
        )}
        {methods.includes('cash') && (
          <Button look="outline" busy={paying.isPending} onClick={() => paying.mutate('cash')}>
            {t('payment-use-cash')}
          </Button>
        )}
      </div>
    </Banner>
  )
}

export function awaitsPayment({ payment }: Order): boolean {
  return payment?.method === 'upi' && ['pending', 'failed'].includes(payment.status)
}
