import type { LiveMessage, Order } from '@docket/api'
import { expect, test } from 'vitest'
import { withMessage } from './with-message'

const order = {
  id: 'o1',
  status: 'confirmed',
  last_seq: 4,
  payment: { status: 'pending' },
  steps: [
    { status: 'confirmed', at: '2026-11-20T09:30:00Z' },
    { status: 'preparing', at: null },
  ],
} as unknown as Order
const message = (more: Partial<LiveMessage>): LiveMessage => ({
  type: 'order_status',
  seq: 5,
  order_id: 'o1',
  at: '2026-11-20T09:31:00Z',
  ...more,
})

test('a move sets the state and the time of its step', () => {
  const moved = withMessage(order, message({ status: 'preparing' }))
  expect(moved.status).toBe('preparing')
  expect(moved.steps[1]?.at).toBe('2026-11-20T09:31:00Z')
  expect(moved.last_seq).toBe(5)
})

test('a move back keeps the first time', () => {
  const back = withMessage(order, message({ status: 'confirmed' }))
  expect(back.steps[0]?.at).toBe('2026-11-20T09:30:00Z')
})

test('a payment changes the payment alone', () => {
  const paid = withMessage(order, message({ type: 'order_payment', payment_status: 'captured' }))
  expect(paid.payment?.status).toBe('captured')
  expect(paid.status).toBe('confirmed')
})

test('a message about another order changes nothing', () => {
  expect(withMessage(order, message({ order_id: 'o2', status: 'ready' }))).toBe(order)
})
