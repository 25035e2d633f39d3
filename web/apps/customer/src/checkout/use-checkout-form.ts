import type { NewOrder, OrderType, PaymentMethod, PublicConfig } from '@docket/api'
import { useConfig } from '@docket/shell'
import { useState } from 'react'
import { type Cart, wantedItems } from '../cart/cart'

const ADDRESS_KEY = 'docket.customer.address'

export function paymentMethods(config: PublicConfig): PaymentMethod[] {
  const methods: PaymentMethod[] = []
  if (config.upi_payment_enabled) methods.push('upi')
  if (config.cash_payment_enabled) methods.push('cash')
  return methods
}

/** What the checkout asks besides the items. The last address is remembered, so that nobody types it twice. */
export function useCheckoutForm(cart: Cart) {
  const config = useConfig()
  const methods = paymentMethods(config)
  const [wantedType, setType] = useState<OrderType>('pickup')
  const [wantedMethod, setMethod] = useState<PaymentMethod | null>(null)
  const [address, setAddress] = useState(() => localStorage.getItem(ADDRESS_KEY) ?? '')
  const [note, setNote] = useState('')

  const type = config.delivery_enabled ? wantedType : 'pickup'
  const method = methods.find(offered => offered === wantedMethod) ?? methods[0]
  const order = (items = cart): NewOrder | null =>
    method
      ? {
          items: wantedItems(items),
          type,
          payment_method: method,
          ...(type === 'delivery' && { address: { text: address.trim() } }),
          ...(note.trim() && { note: note.trim() }),
        }
      : null
  return {
    type,
    setType,
    method,
    methods,
    setMethod,
    address,
    setAddress,
    note,
    setNote,
    order,
    remember: () => type === 'delivery' && localStorage.setItem(ADDRESS_KEY, address.trim()),
  }
}

export type CheckoutForm = ReturnType<typeof useCheckoutForm>
