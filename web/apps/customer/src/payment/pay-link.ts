import type { Order } from '@docket/api'

/** The pay page of an order, told to come back to us, or nothing when there is nothing to pay there. */
export function payLink(order: Pick<Order, 'id' | 'payment'>, here: string): string | null {
  const { payment } = order
  if (!payment?.pay_url || payment.status !== 'pending') return null
  const url = new URL(payment.pay_url, here)
  url.searchParams.set('return_url', `/customer/orders/${order.id}/payment`)
  return url.href
}

export function goToPay(order: Order): boolean {
  const link = payLink(order, location.href)
  if (link) location.assign(link)
  return link !== null
}
