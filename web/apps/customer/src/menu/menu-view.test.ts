import type { MenuItem } from '@docket/api'
import { expect, test } from 'vitest'
import { menuSections } from './menu-view'

const categories = [
  { id: 'drinks', name: 'Drinks', position: 2 },
  { id: 'meals', name: 'Meals', position: 1 },
  { id: 'empty', name: 'Nothing yet', position: 0 },
]
const item = (name: string, category_id: string, time_slots: string[] = []): MenuItem => ({
  id: name,
  name,
  description: '',
  category_id,
  price: 100,
  currency: 'INR',
  available: true,
  reason: null,
  out_of_stock_until: null,
  portions_left: null,
  prep_minutes: 5,
  diet: null,
  allergens: [],
  time_slots,
  options: [],
})
const items = [
  item('Chai', 'drinks'),
  item('Idli', 'meals', ['breakfast']),
  item('Jalapeño toast', 'meals', ['lunch']),
]
const names = (filter: { slot?: string | null; search?: string }) =>
  menuSections(categories, items, { slot: null, search: '', ...filter }).map(section => [
    section.category.id,
    ...section.items.map(found => found.name),
  ])

test('reads in the order of the categories, without empty ones', () => {
  expect(names({})).toEqual([
    ['meals', 'Idli', 'Jalapeño toast'],
    ['drinks', 'Chai'],
  ])
})

test('a slot keeps what is served in it and what is served always', () => {
  expect(names({ slot: 'breakfast' })).toEqual([
    ['meals', 'Idli'],
    ['drinks', 'Chai'],
  ])
})

test.each(['JALAPENO', 'toast jal', ' jalapeño '])('"%s" finds the toast', search => {
  expect(names({ search })).toEqual([['meals', 'Jalapeño toast']])
})

test('what can be had now stands before what cannot', () => {
  const out = { ...item('Aloo', 'meals'), available: false }
  const [meals] = menuSections(categories, [out, ...items], { slot: null, search: '' })
  expect(meals?.items.map(one => one.name)).toEqual(['Idli', 'Jalapeño toast', 'Aloo'])
})
