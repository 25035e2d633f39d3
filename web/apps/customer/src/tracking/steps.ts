import type { Order, OrderStep } from '@docket/api'

/** The steps to show and how far the order has come: a state without a step of its own counts as the last one passed. */
export function stepsOf(order: Pick<Order, 'steps' | 'status'>): { steps: OrderStep[]; current: number } {
  const named = order.steps.findIndex(step => step.status === order.status)
  const passed = order.steps.findLastIndex(step => step.at !== null)
  return { steps: order.steps, current: named >= 0 ? named : Math.max(0, passed) }
}
