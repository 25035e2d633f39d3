import type { LiveMessage, Order } from '@docket/api'

/** The order after a live message, as far as the message tells. */
export function withMessage(order: Order, message: LiveMessage): Order {
  if (message.order_id && message.order_id !== order.id) return order
  const next = { ...order, last_seq: Math.max(order.last_seq, message.seq) }
  if (message.status) {
    next.status = message.status
    next.steps = order.steps.map(step =>
      step.status === message.status && !step.at ? { ...step, at: message.at } : step,
    )
  }
  if (message.payment_status && order.payment)
    next.payment = { ...order.payment, status: message.payment_status }
  return next
}
