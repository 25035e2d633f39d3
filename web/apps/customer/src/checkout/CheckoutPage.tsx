import { useText } from '@docket/i18n'
import { useConfig } from '@docket/shell'
import { Message } from '@docket/ui'
import { Link } from '@tanstack/react-router'
import { ShoppingBag } from 'lucide-react'
import { useState } from 'react'
import { useCart } from '../cart/cart-store'
import { PageTitle } from '../frame/PageTitle'
import { CheckoutForm } from './CheckoutForm'
import { ClosedScreen } from './ClosedScreen'

export function CheckoutPage() {
  const t = useText()
  const cart = useCart()
  const { restaurant_open } = useConfig()
  const [refused, setRefused] = useState(false)
  if (!cart.length) {
    return (
      <Message
        page
        icon={<ShoppingBag size={28} />}
        title={t('cart-empty')}
        action={
          <Link to="/" className="inline-flex min-h-11 items-center font-semibold text-accent-ink underline">
            {t('back-to-menu')}
          </Link>
        }
      >
        {t('cart-empty-hint')}
      </Message>
    )
  }
  if (!restaurant_open || refused) return <ClosedScreen />
  return (
    <div className="mx-auto max-w-xl">
      <PageTitle>{t('checkout-title')}</PageTitle>
      <CheckoutForm cart={cart} onClosed={() => setRefused(true)} />
    </div>
  )
}
