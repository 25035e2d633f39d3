import type { Order, OrderStep, PublicConfig } from '@docket/api'

type States = PublicConfig['life_cycle']['states']

export type Standing = 'passed' | 'now' | 'ahead'

/**
 * The steps to show, and at which one the order stands. Several states can be one step to the customer. The step an
 * order stands at goes on, until the order is done with.
 */
export function stepsOf(order: Pick<Order, 'steps' | 'status'>, states: States) {
  const step = states.find(state => state.name === order.status)?.step ?? order.status
  const steps: OrderStep[] = order.steps
  const named = steps.findIndex(one => one.status === step)
  const passed = steps.findLastIndex(one => Boolean(one.at))
  const current = named >= 0 ? named : Math.max(0, passed)
  const done = states.find(state => state.name === order.status)?.kind === 'done'
  const standing = (index: number): Standing => {
    if (index < current || (index === current && done)) return 'passed'
    return index === current ? 'now' : 'ahead'
  }
  return { steps, current, standing }
}
