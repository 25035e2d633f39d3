import { useText } from '@docket/i18n'
import clsx from 'clsx'
import { Banknote, Smartphone } from 'lucide-react'
import type { CheckoutForm } from './use-checkout-form'

const ICONS = { upi: Smartphone, cash: Banknote }

export function PayChoice({ form }: { form: CheckoutForm }) {
  const t = useText()
  if (!form.methods.length) return <p className="text-danger text-sm">{t('checkout-no-payment')}</p>
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-sm">{t('checkout-payment')}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {form.methods.map(method => {
          const Icon = ICONS[method]
          return (
            <label
              key={method}
              className={clsx(
                'flex min-h-14 items-center gap-3 rounded-lg border bg-panel px-4 has-focus-visible:outline-3 has-focus-visible:outline-accent',
                method === form.method ? 'border-accent ring-1 ring-accent' : 'border-edge',
              )}
            >
              <input
                type="radio"
                name="payment"
                value={method}
                checked={method === form.method}
                onChange={() => form.setMethod(method)}
                className="size-5 accent-accent"
              />
              <span className="grow">
                <span className="block font-medium">{t(`pay-${method}`)}</span>
                <span className="text-muted text-xs">{t(`pay-${method}-hint`)}</span>
              </span>
              <Icon aria-hidden size={20} className="text-muted" />
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
