import type { Order } from '@docket/api'
import { useText } from '@docket/i18n'
import { Loaded } from '@docket/shell'
import { Button, Message, Skeleton } from '@docket/ui'
import { Link } from '@tanstack/react-router'
import { ReceiptText } from 'lucide-react'
import { PageTitle } from '../frame/PageTitle'
import { OrderRow } from './OrderRow'
import { useOrderPages } from './use-orders'

export function OrdersPage() {
  const t = useText()
  const query = useOrderPages()
  return (
    <div className="mx-auto max-w-xl">
      <PageTitle>{t('nav-orders')}</PageTitle>
      <Loaded query={query} skeleton={<Skeleton rows={4} className="h-20" />}>
        {({ pages }) => <OrderRows orders={pages.flatMap(page => page.data)} />}
      </Loaded>
      {query.hasNextPage && (
        <Button
          look="outline"
          wide
          className="mt-4"
          busy={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {t('show-more')}
        </Button>
      )}
    </div>
  )
}

function OrderRows({ orders }: { orders: readonly Order[] }) {
  const t = useText()
  if (orders.length) {
    return (
      <ul className="grid gap-2">
        {orders.map(order => (
          <OrderRow key={order.id} order={order} />
        ))}
      </ul>
    )
  }
  return (
    <Message
      icon={<ReceiptText size={28} />}
      title={t('orders-empty')}
      action={
        <Link to="/" className="inline-flex min-h-11 items-center font-semibold text-accent-ink underline">
          {t('back-to-menu')}
        </Link>
      }
    >
      {t('orders-empty-hint')}
    </Message>
  )
}
