import type { MenuItem, OrderItem } from '@docket/api'
import { expect, test } from 'vitest'
import { reordered } from './reordered'

const dosa = {
  id: 'dosa',
  name: 'Masala dosa',
  price: 10_000,
  available: true,
  options: [
    {
      id: 'x',
      name: 'Extras',
      min: 0,
      max: 2,
      choices: [{ id: 'ghee', name: 'Ghee', price: 500, available: true }],
    },
  ],
} as unknown as MenuItem
const bought = (more: Partial<OrderItem> = {}): OrderItem => ({
  id: 'dosa',
  name: 'Masala dosa',
  qty: 2,
  unit_price: 9_000,
  options: ['Ghee'],
  amount: 18_000,
  ...more,
})

test("takes today's price and finds the options again", () => {
  const [line] = reordered([bought()], [dosa]).lines
  expect(line).toMatchObject({ unit_price: 10_500, options: ['ghee'], qty: 2 })
})

test('names what is gone: a item, or an option of it', () => {
  const { lines, missing } = reordered(
    [bought({ options: ['Gold leaf'] }), bought({ id: 'vada', name: 'Vada' })],
    [dosa],
  )
  expect(lines).toEqual([])
  expect(missing).toEqual(['Masala dosa', 'Vada'])
})
