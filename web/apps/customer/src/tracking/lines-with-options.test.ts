import type { OrderItem, PriceLine } from '@docket/api'
import { expect, test } from 'vitest'
import { linesWithOptions } from './lines-with-options'

const line = (label: string, amount: number): PriceLine => ({
  kind: 'item',
  label,
  qty: 1,
  unit_price: amount,
  amount,
  explanation: null,
})
const item = (name: string, amount: number, options: string[]): OrderItem => ({
  id: name,
  name,
  qty: 1,
  unit_price: amount,
  options,
  amount,
})

test('two of one item with other options keep their own', () => {
  const lines = linesWithOptions({
    lines: [line('Dosa', 80), line('Dosa', 80), { ...line('GST', 8), kind: 'tax', explanation: '5%' }],
    items: [item('Dosa', 80, ['Mild']), item('Dosa', 80, ['Hot'])],
  })
  expect(lines.map(one => one.explanation)).toEqual(['Mild', 'Hot', '5%'])
})
