import { expect, test } from 'vitest'
import { ago, countdown, remaining, stopWatch, timeOfDay } from './moments'

test('times stand in the zone of the kitchen', () => {
  expect(timeOfDay('2026-11-20T09:30:00Z', 'Asia/Kolkata', 'en')).toMatch(/^3:00\sPM$/)
})

test.each([
  [7_400, '0:07'],
  [760_000, '12:40'],
  [3_723_000, '1:02:03'],
  [-5, '0:00'],
])('%i ms on the stop watch are %s', (ms, shown) => {
  expect(stopWatch(ms)).toBe(shown)
})

test('a countdown ends with its deadline', () => {
  const deadline = '2026-11-20T09:30:00Z'
  const at = Date.parse(deadline)
  expect(countdown(remaining(deadline, at - 60_000))).toBe('1:00')
  expect(countdown(remaining(deadline, at - 999))).toBe('0:01')
  expect(countdown(remaining(deadline, at))).toBe('0:00')
  expect(remaining(deadline, at + 5_000)).toBe(0)
})

test.each([
  [10, '10 seconds ago'],
  [90, '1 minute ago'],
  [7_300, '2 hours ago'],
  [-30, 'now'],
])('%i s before now is "%s"', (seconds, said) => {
  const now = Date.parse('2026-11-20T09:30:00Z')
  expect(ago(now - seconds * 1000, now, 'en')).toBe(said)
})
