import { expect, test } from 'vitest'
import { stepsOf } from './steps'

const states = [
  { name: 'confirmed', kind: 'open' as const, step: 'received' },
  { name: 'preparing', kind: 'open' as const, step: null },
  { name: 'completed', kind: 'done' as const, step: 'completed' },
]
const steps = [
  { status: 'received', at: '2026-11-20T09:30:00Z' },
  { status: 'preparing', at: '2026-11-20T09:31:00Z' },
  { status: 'ready', at: null },
]
const current = (status: string, of = steps) => stepsOf({ status, steps: of }, states).current

test('stands at the step of its state', () => {
  expect(current('preparing')).toBe(1)
})

test('a state that shares a step stands there, also after a move back', () => {
  expect(current('confirmed')).toBe(0)
})

test('a state without a step stands at the last one passed', () => {
  expect(current('quality_check')).toBe(1)
  expect(current('quality_check', [{ status: 'ready', at: null as never }])).toBe(0)
})

const standings = (status: string) => {
  const way = [...steps, { status: 'completed', at: null }]
  const { standing } = stepsOf({ status, steps: way }, states)
  return way.map((_, index) => standing(index))
}

test('the step an order stands at is not passed yet', () => {
  expect(standings('preparing')).toEqual(['passed', 'now', 'ahead', 'ahead'])
  expect(standings('ready')).toEqual(['passed', 'passed', 'now', 'ahead'])
})

test('the last one is passed once the order is done', () => {
  expect(standings('completed')).toEqual(['passed', 'passed', 'passed', 'passed'])
})
