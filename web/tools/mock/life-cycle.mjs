/** The campus life cycle, as far as the pages see it. */
export const states = [
  { name: 'received', kind: 'open', step: 'received' },
  { name: 'confirmed', kind: 'open', step: 'received' },
  { name: 'preparing', kind: 'open', step: 'preparing' },
  { name: 'ready', kind: 'open', step: 'ready' },
  { name: 'out_for_delivery', kind: 'open', step: 'out_for_delivery' },
  { name: 'completed', kind: 'done', step: 'completed' },
  { name: 'cancelled', kind: 'cancelled', step: null },
]
export const steps = {
  pickup: ['received', 'preparing', 'ready', 'completed'],
  delivery: ['received', 'preparing', 'ready', 'out_for_delivery', 'completed'],
}
const MOVES = {
  received: ['confirmed', 'preparing', 'cancelled'],
  confirmed: ['preparing', 'cancelled'],
  preparing: ['ready', 'confirmed', 'cancelled'],
  ready: ['completed', 'preparing', 'cancelled'],
  out_for_delivery: ['completed', 'ready', 'cancelled'],
  completed: ['ready'],
  cancelled: [],
}
export function movesFrom(order) {
  if (order.status === 'ready' && order.type === 'delivery')
    return ['out_for_delivery', 'preparing', 'cancelled']
  return MOVES[order.status]
}
export const kindOf = status => states.find(state => state.name === status)?.kind
