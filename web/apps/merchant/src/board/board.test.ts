import type { KitchenOrder, PublicConfig } from '@docket/api'
import type { Entry } from '@docket/offline'
import { expect, test } from 'vitest'
import { ageOf, columnsOf, isUnpaid, nextState, stateBefore, waitingSince, withWaitingMoves } from './board'

const cycle: PublicConfig['life_cycle'] = {
  states: [
    { name: 'received', kind: 'open', step: 'received' },
    { name: 'confirmed', kind: 'open', step: 'received' },
    { name: 'preparing', kind: 'open', step: 'preparing' },
    { name: 'ready', kind: 'open', step: null },
    { name: 'out_for_delivery', kind: 'open', step: 'out_for_delivery' },
    { name: 'completed', kind: 'done', step: 'completed' },
    { name: 'cancelled', kind: 'cancelled', step: null },
  ],
  steps: {
    pickup: ['received', 'preparing', 'ready', 'completed'],
    delivery: ['received', 'preparing', 'ready', 'out_for_delivery', 'completed'],
  },
}
const order = (id: string, status: string, more: Partial<KitchenOrder> = {}) =>
  ({
    id,
    status,
    type: 'pickup',
    placed_at: '2026-11-20T09:30:00Z',
    steps: [],
    payment: { method: 'cash', status: 'due' },
    ...more,
  }) as unknown as KitchenOrder
const move = (id: string, status: string): Entry => ({
  idempotency_key: `${id}-${status}`,
  method: 'PATCH',
  path: `/admin/orders/${id}/status`,
  body: { status },
  created_at: '',
  attempts: 0,
  about: '',
})
const show = (orders: KitchenOrder[], entries: Entry[] = []) =>
  columnsOf(withWaitingMoves(orders, entries), cycle).map(column => [
    column.step,
    ...column.orders.map(one => one.id),
  ])

test('received and confirmed are both new; there is no delivery column without a delivery', () => {
  expect(show([order('a', 'received'), order('b', 'confirmed'), order('c', 'ready')])).toEqual([
    ['received', 'a', 'b'],
    ['preparing'],
    ['ready', 'c'],
  ])
  expect(show([order('d', 'out_for_delivery')]).at(-1)).toEqual(['out_for_delivery', 'd'])
})

test('oldest first', () => {
  const older = order('old', 'received', { placed_at: '2026-11-20T09:00:00Z' })
  expect(show([order('new', 'received'), older])[0]).toEqual(['received', 'old', 'new'])
})

test('an unsent move shows at once, the last one counting, and a finished order leaves', () => {
  const orders = [order('a', 'received'), order('b', 'ready')]
  const entries = [move('a', 'preparing'), move('a', 'ready'), move('b', 'completed')]
  expect(show(orders, entries)).toEqual([['received'], ['preparing'], ['ready', 'a']])
  expect(withWaitingMoves(orders, entries)[0]?.waiting).toBe(true)
})

test.each([
  ['received', 'pickup', 'preparing'],
  ['confirmed', 'pickup', 'preparing'],
  ['ready', 'pickup', 'completed'],
  ['ready', 'delivery', 'out_for_delivery'],
  ['completed', 'pickup', null],
  ['cancelled', 'pickup', null],
] as const)('one tap on a %s %s order leads to %s', (status, type, next) => {
  expect(nextState({ status, type }, cycle)).toBe(next)
})

test.each([
  ['received', 'confirmed'],
  ['preparing', 'preparing'],
  ['ready', 'ready'],
])('undoing a move out of %s goes to %s', (left, back) => {
  expect(stateBefore(left, cycle)).toBe(back)
})

test('only online payments that did not come are unpaid', () => {
  const paid = (method: string, status: string) =>
    order('a', 'received', { payment: { method, status } as never })
  expect(isUnpaid(paid('upi', 'pending'))).toBe(true)
  expect(isUnpaid(paid('upi', 'captured'))).toBe(false)
  expect(isUnpaid(paid('cash', 'due'))).toBe(false)
  expect(isUnpaid(order('a', 'received', { payment: null }))).toBe(false)
})

test('ages by two thresholds, and anew when it stands ready', () => {
  const thresholds = { late: 8, veryLate: 15 }
  const ready = order('a', 'ready', { steps: [{ status: 'ready', at: '2026-11-20T09:50:00Z' }] })
  const at = (minutes: number) => Date.parse('2026-11-20T09:50:00Z') + minutes * 60_000
  expect(ageOf(waitingSince(ready, cycle), at(7.9), thresholds)).toBe('fresh')
  expect(ageOf(waitingSince(ready, cycle), at(8), thresholds)).toBe('late')
  expect(ageOf(waitingSince(ready, cycle), at(15), thresholds)).toBe('very-late')
  expect(ageOf(waitingSince(order('b', 'preparing'), cycle), at(0), thresholds)).toBe('very-late')
})
