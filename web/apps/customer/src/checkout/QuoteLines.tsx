import type { Preview } from '@docket/api'
import { useViewer } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { useErrorText, useWords } from '@docket/shell'
import { Banner, Button, Skeleton } from '@docket/ui'
import type { UseQueryResult } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { type Cart, subtotalOf } from '../cart/cart'
import { PriceLines } from './PriceLines'

export function QuoteLines({ quote, cart }: { quote: UseQueryResult<Preview>; cart: Cart }) {
  const t = useText()
  const viewer = useViewer()
  const say = useErrorText()
  const words = useWords()
  const { money } = useFormats()
  return (
    <section aria-label={t('checkout-price')} aria-busy={quote.isFetching} className="grid gap-3">
      {!viewer && (
        <p className="flex justify-between gap-4 font-medium">
          <span>
            {t('subtotal')}
            <span className="block font-normal text-muted text-xs">{t('subtotal-hint')}</span>
          </span>
          <span className="numbers">{money(subtotalOf(cart))}</span>
        </p>
      )}
      {quote.data?.problems.map(problem => (
        <Banner key={problem.menu_item_id} tone="danger" icon={<CircleAlert aria-hidden size={18} />}>
          <strong>{problem.name ?? cart.find(line => line.item_id === problem.menu_item_id)?.name}</strong> ·{' '}
          {words.unavailable(problem.reason)}
        </Banner>
      ))}
      {quote.data && <PriceLines {...quote.data} />}
      {viewer && !quote.data && !quote.error && <Skeleton rows={1} className="h-28" />}
      {quote.error && !quote.data && (
        <Banner
          tone="danger"
          action={
            <Button look="outline" onClick={() => quote.refetch()}>
              {t('retry')}
            </Button>
          }
        >
          {say(quote.error)}
        </Banner>
      )}
    </section>
  )
}
