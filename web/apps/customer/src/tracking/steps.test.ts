import { expect, test } from 'vitest'
import { stepsOf } from './steps'

const steps = [
  { status: 'received', at: '2026-11-20T09:30:00Z' },
  { status: 'preparing', at: '2026-11-20T09:31:00Z' },
  { status: 'ready', at: null },
]

test('stands at the step of its state', () => {
  expect(stepsOf({ status: 'preparing', steps }).current).toBe(1)
})

test('a move back stands at the earlier step, although the later was reached', () => {
  expect(stepsOf({ status: 'received', steps }).current).toBe(0)
})

test('a state without a step stands at the last one passed', () => {
  expect(stepsOf({ status: 'confirmed', steps }).current).toBe(1)
  expect(stepsOf({ status: 'confirmed', steps: [{ status: 'ready', at: null }] }).current).toBe(0)
})
