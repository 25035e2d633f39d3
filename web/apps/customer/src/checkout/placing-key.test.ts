import type { NewOrder } from '@docket/api'
import { beforeEach, expect, test } from 'vitest'
import { forgetPlacingKey, placingKey } from './placing-key'

const order = (qty: number): NewOrder => ({
  items: [{ id: 'dosa', qty }],
  type: 'pickup',
  payment_method: 'cash',
})

beforeEach(() => localStorage.clear())

test('the same order asked again has the same key, also after a reload', () => {
  expect(placingKey(order(1))).toBe(placingKey(order(1)))
})

test('a changed order is another order', () => {
  expect(placingKey(order(1))).not.toBe(placingKey(order(2)))
})

test('after an answer the same order can be placed anew', () => {
  const first = placingKey(order(1))
  forgetPlacingKey()
  expect(placingKey(order(1))).not.toBe(first)
})
