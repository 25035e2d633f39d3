import { useFormats, useText } from '@docket/i18n'
import { QtyStepper } from '@docket/ui'
import { type Cart, type CartLine, lineKey, withQty } from './cart'
import { cartStore } from './cart-store'

export function CartLines({ cart }: { cart: Cart }) {
  return (
    <ul className="divide-y divide-line">
      {cart.map(line => (
        <CartRow key={lineKey(line)} line={line} />
      ))}
    </ul>
  )
}

function CartRow({ line }: { line: CartLine }) {
  const t = useText()
  const { money } = useFormats()
  const labels = {
    group: t('qty-of', { item: line.name }),
    less: t('qty-less', { item: line.name }),
    more: t('qty-more', { item: line.name }),
  }
  return (
    <li className="flex flex-wrap items-center justify-end gap-x-4 gap-y-1 py-3">
      <div className="min-w-36 grow basis-0">
        <p className="font-medium">{line.name}</p>
        {line.option_names.length > 0 && (
          <p className="text-muted text-xs">{line.option_names.join(' · ')}</p>
        )}
      </div>
      <QtyStepper
        qty={line.qty}
        min={0}
        labels={labels}
        onChange={qty => cartStore.change(cart => withQty(cart, lineKey(line), qty))}
      />
      <span className="numbers min-w-16 text-end font-medium">{money(line.qty * line.unit_price)}</span>
    </li>
  )
}
