import { expect, test } from 'vitest'
import { closingForInput, closingFromInput, exceptionProblem, openingProblem, sentException } from './week'

test('the midnight that ends a day comes back as it went', () => {
  expect(closingFromInput(closingForInput('24:00'))).toBe('24:00')
  expect(closingForInput('22:00')).toBe('22:00')
})

test.each([
  ['07:00', '22:00', false],
  ['00:00', '24:00', false],
  ['22:00', '07:00', true],
  ['', '22:00', true],
])('%s to %s is a problem: %s', (opens, closes, problem) => {
  expect(openingProblem({ opens, closes })).toBe(problem)
})

test('a closed day needs a date and no times', () => {
  expect(exceptionProblem({ date: '2026-12-25', closed: true })).toBe(false)
  expect(exceptionProblem({ date: '', closed: true })).toBe(true)
  expect(exceptionProblem({ date: '2026-12-24', opens: '08:00' })).toBe(true)
  expect(sentException({ date: '2026-12-25', closed: true, opens: '08:00', closes: '12:00' })).toEqual({
    date: '2026-12-25',
    closed: true,
  })
})
