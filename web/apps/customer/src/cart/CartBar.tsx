import { useFormats, useText } from '@docket/i18n'
import { Link } from '@tanstack/react-router'
import { ShoppingBag } from 'lucide-react'
import { countOf, subtotalOf } from './cart'
import { useCart } from './cart-store'

/** Above the tabs on a phone, at the foot of the page elsewhere; gone when there is nothing to show. */
export function CartBar() {
  const t = useText()
  const { money } = useFormats()
  const cart = useCart()
  if (!cart.length) return null
  return (
    <div className="fixed inset-x-0 bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 pb-2 pad-safe sm:bottom-0 sm:pb-4">
      <Link
        to="/checkout"
        className="mx-auto flex min-h-14 max-w-lg animate-[rise_0.2s_ease-out] items-center gap-3 rounded-lg bg-accent px-5 font-semibold text-on-accent shadow-lift hover:bg-accent-strong"
      >
        <ShoppingBag aria-hidden size={20} />
        <span className="grow">{t('cart-count', { count: countOf(cart) })}</span>
        <span className="numbers">{money(subtotalOf(cart))}</span>
      </Link>
    </div>
  )
}
