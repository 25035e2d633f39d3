import { useText } from '@docket/i18n'
import { Field, Segmented, TextArea } from '@docket/ui'
import { type FormEvent, useState } from 'react'
import { CartLines } from '../cart/CartLines'
import { type Cart, withoutItems } from '../cart/cart'
import { cartStore } from '../cart/cart-store'
import { PayBar } from './PayBar'
import { PayChoice } from './PayChoice'
import { QuoteLines } from './QuoteLines'
import { UnavailableDialog } from './UnavailableDialog'
import { useCheckoutForm } from './use-checkout-form'
import { saysClosed, unavailableItems, usePlacing } from './use-placing'
import { useQuote } from './use-quote'
import { useTypeChoices } from './use-type-choices'

/** One page from the items to the pay button. */
export function CheckoutForm({ cart, onClosed }: { cart: Cart; onClosed: () => void }) {
  const t = useText()
  const form = useCheckoutForm(cart)
  const quote = useQuote(cart, form.type)
  const placing = usePlacing()
  const types = useTypeChoices()
  const [asked, setAsked] = useState(false)
  const noAddress = form.type === 'delivery' && !form.address.trim()

  const place = (items: Cart) => {
    setAsked(true)
    const order = form.order(items)
    if (!order || noAddress) return
    form.remember()
    placing.mutate(order, { onError: error => saysClosed(error) && onClosed() })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    place(cart)
  }
  const removeAndGoOn = (items: string[]) => {
    const rest = withoutItems(cart, items)
    cartStore.change(() => rest)
    placing.reset()
    if (rest.length) place(rest)
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-6">
      <section aria-label={t('checkout-items')} className="rounded-lg border border-line bg-panel px-4">
        <CartLines cart={cart} />
      </section>
      <Segmented legend={t('checkout-type')} value={form.type} choices={types} onChange={form.setType} />
      {form.type === 'delivery' && (
        <Field
          label={t('checkout-address')}
          hint={t('checkout-address-hint')}
          error={asked && noAddress && t('checkout-address-missing')}
        >
          {control => (
            <TextArea
              {...control}
              autoComplete="street-address"
              value={form.address}
              onChange={event => form.setAddress(event.target.value)}
            />
          )}
        </Field>
      )}
      <PayChoice form={form} />
      <Field label={t('checkout-note')} hint={t('checkout-note-hint')}>
        {control => (
          <TextArea
            {...control}
            maxLength={300}
            value={form.note}
            onChange={event => form.setNote(event.target.value)}
          />
        )}
      </Field>
      <QuoteLines quote={quote} cart={cart} />
      <PayBar form={form} quote={quote} placing={placing} />
      <UnavailableDialog
        problems={unavailableItems(placing.error)}
        cart={cart}
        onRemove={removeAndGoOn}
        onClose={() => placing.reset()}
      />
    </form>
  )
}
