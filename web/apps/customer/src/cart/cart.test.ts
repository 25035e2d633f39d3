import { expect, test } from 'vitest'
import {
  type CartLine,
  countOf,
  lineKey,
  subtotalOf,
  wantedItems,
  withLine,
  withoutItems,
  withQty,
} from './cart'

const line = (over: Partial<CartLine> = {}): CartLine => ({
  item_id: 'dosa',
  name: 'Masala dosa',
  unit_price: 9_000,
  options: [],
  option_names: [],
  qty: 1,
  ...over,
})

test('the same item with the same options is one line', () => {
  const cart = withLine(withLine([], line({ options: ['a', 'b'] })), line({ options: ['b', 'a'], qty: 2 }))
  expect(cart).toHaveLength(1)
  expect(countOf(cart)).toBe(3)
})

test('other options make another line', () => {
  expect(withLine([line()], line({ options: ['ghee'] }))).toHaveLength(2)
})

test('a item added again takes the newer price', () => {
  const cart = withLine([line()], line({ unit_price: 10_000 }))
  expect(subtotalOf(cart)).toBe(20_000)
})

test('nothing left of a line removes it', () => {
  expect(withQty([line()], lineKey(line()), 0)).toEqual([])
})

test('nobody orders more than fifty of one', () => {
  expect(countOf(withLine([line({ qty: 49 })], line({ qty: 5 })))).toBe(50)
  expect(countOf(withQty([line()], lineKey(line()), 400))).toBe(50)
})

test('removing an item removes all its lines', () => {
  const cart = [line(), line({ options: ['ghee'] }), line({ item_id: 'chai' })]
  expect(withoutItems(cart, ['dosa']).map(left => left.item_id)).toEqual(['chai'])
})

test('asks the server without the seen price', () => {
  expect(wantedItems([line({ qty: 2, options: ['ghee'] }), line({ item_id: 'chai' })])).toEqual([
    { id: 'dosa', qty: 2, options: ['ghee'] },
    { id: 'chai', qty: 1 },
  ])
})
