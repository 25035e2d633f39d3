import { expect, test } from 'vitest'
import { plainCode, plainPhone } from './phone'

test.each([
  ['+91 98765 43210', '+919876543210'],
  ['0091-98765-43210', '+919876543210'],
  ['+٩١ ٩٨٧٦٥ ٤٣٢١٠', '+919876543210'],
  ['+९१ ९८७६५४३२१०', '+919876543210'],
  ['98765 43210', null],
  ['+0123456789', null],
  ['hello', null],
])('%s is %s', (typed, plain) => {
  expect(plainPhone(typed)).toBe(plain)
})

test('a code survives being pasted with its sentence', () => {
  expect(plainCode('Your code: 123 456.')).toBe('123456')
  expect(plainCode('١٢٣٤٥٦')).toBe('123456')
})
