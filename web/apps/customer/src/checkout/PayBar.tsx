import type { NewOrder, Order, Preview } from '@docket/api'
import { useViewer } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { useOnline } from '@docket/offline'
import { useErrorText } from '@docket/shell'
import { Banner, Button } from '@docket/ui'
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CheckoutForm } from './use-checkout-form'
import { saysClosed, unavailableItems } from './use-placing'

type Props = {
  form: CheckoutForm
  quote: UseQueryResult<Preview>
  placing: UseMutationResult<Order, Error, NewOrder>
}

/** The button repeats what will be paid; before signing in it leads there and back, cart in hand. */
export function PayBar({ form, quote, placing }: Props) {
  const t = useText()
  const say = useErrorText()
  const online = useOnline()
  const viewer = useViewer()
  const navigate = useNavigate()
  const { money } = useFormats()
  if (!viewer) {
    return (
      <Button wide onClick={() => navigate({ to: '/sign-in', search: { next: '/checkout' } })}>
        {t('checkout-sign-in')}
      </Button>
    )
  }
  const problem = placing.error && !unavailableItems(placing.error).length && !saysClosed(placing.error)
  const price = quote.data ? money(quote.data.total, quote.data.currency) : '…'
  return (
    <div className="grid gap-3">
      {problem && (
        <Banner tone="danger">
          <span role="alert">{say(placing.error)}</span>
        </Banner>
      )}
      <Button
        type="submit"
        wide
        className="min-h-13 text-base"
        data-testid="pay"
        busy={placing.isPending}
        disabled={!online || !quote.data || quote.isPlaceholderData || !form.method}
      >
        {form.method === 'cash' ? t('checkout-place', { price }) : t('checkout-pay', { price })}
      </Button>
      {!online && <p className="text-center text-sm text-warn">{t('checkout-offline')}</p>}
    </div>
  )
}
