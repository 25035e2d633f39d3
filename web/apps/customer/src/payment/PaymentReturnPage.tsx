import { useText } from '@docket/i18n'
import { Loaded, useErrorText } from '@docket/shell'
import { Button, Message } from '@docket/ui'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { CircleAlert, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { PageTitle } from '../frame/PageTitle'
import { useOrder } from '../orders/use-orders'
import { awaitsPayment, PaymentPanel } from './PaymentPanel'
import { useVerification } from './use-verification'

/** Where the pay page sends people back to. */
export function PaymentReturnPage() {
  const t = useText()
  const { orderId } = useParams({ from: '/signed-in/orders/$orderId/payment' })
  // Read by hand: the router would take a signature of digits for a number.
  const [returned] = useState(() => new URLSearchParams(location.search))
  const verification = useVerification(orderId, returned)
  const order = useOrder(orderId, { refetchInterval: 3000 })
  if (verification.isSuccess) return <Navigate to="/orders/$orderId" params={{ orderId }} replace />
  return (
    <div className="mx-auto grid max-w-xl gap-4">
      <PageTitle>{t('payment-title')}</PageTitle>
      {verification.isFetching && <Checking />}
      {verification.isError && (
        <NotVerified error={verification.error} retry={() => verification.refetch()} />
      )}
      {!verification.isFetching && (
        <Loaded query={order}>
          {known =>
            awaitsPayment(known) ? (
              <PaymentPanel order={known} />
            ) : (
              <Navigate to="/orders/$orderId" params={{ orderId }} replace />
            )
          }
        </Loaded>
      )}
      <BackToOrder orderId={orderId} />
    </div>
  )
}

function BackToOrder({ orderId }: { orderId: string }) {
  const t = useText()
  return (
    <Link
      to="/orders/$orderId"
      params={{ orderId }}
      className="inline-flex min-h-11 items-center justify-self-center font-semibold text-accent-ink underline"
    >
      {t('payment-see-order')}
    </Link>
  )
}

function Checking() {
  const t = useText()
  return (
    <div role="status">
      <Message icon={<LoaderCircle size={28} className="animate-spin" />} title={t('payment-checking')}>
        {t('payment-checking-hint')}
      </Message>
    </div>
  )
}

function NotVerified({ error, retry }: { error: Error; retry: () => void }) {
  const t = useText()
  const say = useErrorText()
  return (
    <Message
      alert
      icon={<CircleAlert size={28} />}
      title={t('payment-unverified')}
      action={<Button onClick={retry}>{t('retry')}</Button>}
    >
      {say(error)} {t('payment-unverified-hint')}
    </Message>
  )
}
