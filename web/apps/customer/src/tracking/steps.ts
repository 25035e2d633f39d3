import type { Order, OrderStep, PublicConfig } from '@docket/api'

type States = PublicConfig['life_cycle']['states']

/** The steps to show, and at which one the order stands. Several states can be one step to the customer. */
export function stepsOf(order: Pick<Order, 'steps' | 'status'>, states: States) {
  const step = states.find(state => state.name === order.status)?.step ?? order.status
  const steps: OrderStep[] = order.steps
  const named = steps.findIndex(one => one.status === step)
  const passed = steps.findLastIndex(one => Boolean(one.at))
  return { steps, current: named >= 0 ? named : Math.max(0, passed) }
}
