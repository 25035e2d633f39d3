import { expect, test } from 'vitest'
import { majorUnits, minorUnits, money } from './money'

const plain = (text: string) => text.replace(/[\u00a0\u202f\u200e\u200f\u061c]/g, ' ').trim()

test.each([
  [12_050, 'INR', 'en', '₹120.50'],
  [12_000, 'INR', 'en', '₹120'],
  [12_345_600, 'INR', 'hi', '₹1,23,456'],
  [980, 'JPY', 'en', '¥980'],
  [1_500, 'KWD', 'en', 'KWD 1.500'],
  [-500, 'USD', 'en', '-$5'],
])('%i %s in %s is %s', (minor, currency, language, shown) => {
  expect(plain(money(minor, currency, language))).toBe(shown)
})

test.each([
  ['120', 'INR', 12_000],
  ['120.5', 'INR', 12_050],
  ['120,50', 'INR', 12_050],
  ['0.29', 'USD', 29],
  ['980', 'JPY', 980],
  ['-1', 'INR', null],
  ['twelve', 'INR', null],
  ['', 'INR', null],
])('%s typed in %s is %s', (typed, currency, minor) => {
  expect(minorUnits(typed, currency)).toBe(minor)
})

test('an amount can be edited as it is shown', () => {
  expect(majorUnits(12_050, 'INR')).toBe('120.50')
  expect(majorUnits(12_000, 'INR')).toBe('120')
  expect(minorUnits(majorUnits(12_050, 'INR'), 'INR')).toBe(12_050)
})
