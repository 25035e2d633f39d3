import type { MenuItem, OptionGroup } from '@docket/api'
import { expect, test } from 'vitest'
import { firstChoices, toggled, unfinished, unitPrice } from './option-choice'

const choice = (id: string, price: number, available = true) => ({ id, name: id, price, available })
const size: OptionGroup = {
  id: 'size',
  name: 'Size',
  min: 1,
  max: 1,
  choices: [choice('huge', 5_000, false), choice('small', 0), choice('large', 3_000)],
}
const extras: OptionGroup = {
  id: 'extras',
  name: 'Extras',
  min: 0,
  max: 2,
  choices: [choice('ghee', 1_000), choice('cheese', 2_000), choice('egg', 1_500)],
}
const dips: OptionGroup = {
  id: 'dips',
  name: 'Dips',
  min: 2,
  max: 3,
  choices: [choice('mint', 0), choice('red', 0)],
}
const dosa = { price: 9_000, options: [size, extras, dips] } as MenuItem

test('starts with the first size that can be had, and asks for what it cannot guess', () => {
  const chosen = firstChoices(dosa)
  expect(chosen.size).toEqual(['small'])
  expect(unfinished(dosa, chosen).map(group => group.id)).toEqual(['dips'])
})

test('a size replaces a size', () => {
  expect(toggled({ size: ['small'] }, size, 'large').size).toEqual(['large'])
  expect(toggled({ size: ['large'] }, size, 'large').size).toEqual(['large'])
})

test('extras stop at the most allowed', () => {
  const two = toggled(toggled({}, extras, 'ghee'), extras, 'egg')
  expect(toggled(two, extras, 'cheese')).toBe(two)
  expect(toggled(two, extras, 'ghee').extras).toEqual(['egg'])
})

test('the price is the item and all that was chosen', () => {
  expect(unitPrice(dosa, { size: ['large'], extras: ['ghee', 'egg'] })).toBe(9_000 + 3_000 + 2_500)
})
