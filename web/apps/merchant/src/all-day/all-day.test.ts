import type { OrderItem } from '@docket/api'
import { expect, test } from 'vitest'
import { allDayCounts } from './all-day'

const item = (id: string, qty: number, options: string[] = []): OrderItem => ({
  id,
  name: id,
  qty,
  unit_price: 0,
  options,
  amount: 0,
})

test('adds up over all orders, and tells the ways apart', () => {
  const counts = allDayCounts([
    { items: [item('dosa', 1, ['Mild']), item('chai', 4)] },
    { items: [item('dosa', 2, ['Hot']), item('dosa', 2, ['Mild'])] },
  ])
  expect(counts.map(count => [count.id, count.qty])).toEqual([
    ['dosa', 5],
    ['chai', 4],
  ])
  expect(counts[0]?.variants).toEqual([
    { options: 'Mild', qty: 3 },
    { options: 'Hot', qty: 2 },
  ])
})
