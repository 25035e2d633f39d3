import type { AdminMenuItem } from '@docket/api'
import { expect, test } from 'vitest'
import { type Draft, draftOf, draftProblems, emptyGroup, itemOf } from './item-draft'

const dosa = {
  id: 'dosa',
  name: 'Masala dosa',
  description: '',
  category_id: 'south',
  price: 8_050,
  currency: 'INR',
  prep_minutes: 10,
  diet: 'veg',
  allergens: ['milk', 'gluten'],
  time_slots: ['lunch'],
  active: true,
  options: [
    {
      id: 'g',
      name: 'Extras',
      min: 0,
      max: 1,
      choices: [{ id: 'c', name: 'Ghee', price: 1_000, available: true }],
    },
  ],
} as unknown as AdminMenuItem
const draft = (more: Partial<Draft> = {}) => ({ ...draftOf(dosa, 'south', 'INR'), ...more })

test('an item that is opened and saved unchanged stays as it was', () => {
  expect(itemOf(draft(), 'INR')).toEqual({
    name: 'Masala dosa',
    price: 8_050,
    category_id: 'south',
    description: '',
    diet: 'veg',
    prep_minutes: 10,
    allergens: ['milk', 'gluten'],
    time_slots: ['lunch'],
    options: [{ name: 'Extras', min: 0, max: 1, choices: [{ name: 'Ghee', price: 1_000, available: true }] }],
  })
})

test.each([
  [{ name: '  ' }, ['name']],
  [{ price: 'ten' }, ['price']],
  [{ price: '80,50' }, []],
  [{ prep_minutes: '' }, ['prep_minutes']],
])('%o has problems %o', (more, problems) => {
  expect(draftProblems(draft(more), 'INR')).toEqual(problems)
})

test('options need names, and as many choices as may be chosen', () => {
  const nameless = emptyGroup()
  const tooMany = { ...emptyGroup(), name: 'Dips', max: '2' }
  const named = { ...tooMany, max: '1', choices: [{ key: 'k', name: 'Mint', price: '0', available: true }] }
  expect(draftProblems(draft({ options: [nameless, tooMany, named] }), 'INR')).toEqual([
    nameless.key,
    tooMany.key,
  ])
})

test('allergens are parted by the commas of any language', () => {
  expect(itemOf(draft({ allergens: 'milk، eggs、nuts, ' }), 'INR').allergens).toEqual([
    'milk',
    'eggs',
    'nuts',
  ])
})
