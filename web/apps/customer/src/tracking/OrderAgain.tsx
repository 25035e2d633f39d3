import type { Order } from '@docket/api'
import { useText } from '@docket/i18n'
import { Button, toasts } from '@docket/ui'
import { useNavigate } from '@tanstack/react-router'
import { withLine } from '../cart/cart'
import { cartStore } from '../cart/cart-store'
import { useMenu } from '../menu/use-menu'
import { reordered } from './reordered'

/** Puts the same items into the cart, as far as the menu still has them. */
export function OrderAgain({ order }: { order: Order }) {
  const t = useText()
  const navigate = useNavigate()
  const { data: menu } = useMenu()
  if (!menu) return null
  const again = () => {
    const { lines, missing } = reordered(order.items, menu.items)
    cartStore.change(cart => lines.reduce(withLine, cart))
    if (missing.length) toasts.show({ text: t('again-missing', { items: missing.join(', ') }) })
    void navigate({ to: lines.length ? '/checkout' : '/' })
  }
  return (
    <Button look="outline" onClick={again}>
      {t('again')}
    </Button>
  )
}
