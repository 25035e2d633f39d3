import { expect, test } from 'vitest'
import { backoff } from './backoff'

test('waits longer each time, up to a limit, and never all at once', () => {
  expect([0, 1, 2, 20].map(attempt => backoff(attempt, () => 1))).toEqual([500, 1000, 2000, 20_000])
  expect(backoff(2, () => 0)).toBe(1000)
})
