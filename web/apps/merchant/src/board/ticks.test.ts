import { expect, test } from 'vitest'
import { onBoardOnly, ticked } from './ticks'

test('a second tap takes the tick back, and other lines and orders keep theirs', () => {
  const both = ticked(ticked({ other: [0] }, 'a', 0), 'a', 2)
  expect(both).toEqual({ other: [0], a: [0, 2] })
  expect(ticked(both, 'a', 0)).toEqual({ other: [0], a: [2] })
})

test('an order that left the board is forgotten', () => {
  expect(onBoardOnly({ gone: [0], here: [1] }, ['here', 'new'])).toEqual({ here: [1] })
})

test('nothing changes while all stay', () => {
  const ticks = { here: [1] }
  expect(onBoardOnly(ticks, ['here'])).toBe(ticks)
})
