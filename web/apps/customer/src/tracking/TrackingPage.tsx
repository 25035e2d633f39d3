import { Loaded } from '@docket/shell'
import { Skeleton } from '@docket/ui'
import { useParams } from '@tanstack/react-router'
import { awaitsPayment, PaymentPanel } from '../payment/PaymentPanel'
import { FeedbackForm } from './FeedbackForm'
import { GraceCancel } from './GraceCancel'
import { Headline } from './Headline'
import { LineBanner } from './LineBanner'
import { OrderSummary } from './OrderSummary'
import { StepList } from './StepList'
import { useLiveOrder } from './use-live-order'

export function TrackingPage() {
  const { orderId } = useParams({ from: '/signed-in/orders/$orderId' })
  const { query, kind, line } = useLiveOrder(orderId)
  return (
    <div className="mx-auto max-w-xl pt-6">
      <Loaded query={query} skeleton={<Skeleton rows={4} className="h-28" />}>
        {order => (
          <>
            <LineBanner line={line} updatedAt={query.dataUpdatedAt} />
            <div className="grid gap-5">
              <Headline order={order} kind={kind} />
              {kind === 'open' && awaitsPayment(order) && <PaymentPanel order={order} />}
              {kind === 'open' && <GraceCancel order={order} />}
              {kind !== 'cancelled' && <StepList order={order} />}
              {kind === 'done' && <FeedbackForm order={order} />}
              <OrderSummary order={order} kind={kind} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  )
}
