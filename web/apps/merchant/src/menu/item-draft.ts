import type { AdminMenuItem, Diet, ItemDraft } from '@docket/api'
import { majorUnits, minorUnits } from '@docket/i18n'

export type ChoiceDraft = { key: string; name: string; price: string; available: boolean }
export type GroupDraft = {
  key: string
  name: string
  min: string
  max: string
  choices: ChoiceDraft[]
}
/** An item as it stands in the form: everything typed is still text. */
export type Draft = {
  name: string
  price: string
  category_id: string
  description: string
  diet: Diet | ''
  prep_minutes: string
  allergens: string
  time_slots: string[]
  active: boolean
  options: GroupDraft[]
}

const key = () => crypto.randomUUID()

export function draftOf(item: AdminMenuItem | 'new', category: string, currency: string): Draft {
  if (item === 'new') {
    return {
      name: '',
      price: '',
      category_id: category,
      description: '',
      diet: 'veg',
      prep_minutes: '10',
      allergens: '',
      time_slots: [],
      active: true,
      options: [],
    }
  }
  return {
    name: item.name,
    price: majorUnits(item.price, currency),
    category_id: item.category_id,
    description: item.description,
    diet: item.diet ?? '',
    prep_minutes: String(item.prep_minutes),
    allergens: item.allergens.join(', '),
    time_slots: item.time_slots,
    active: item.active,
    options: item.options.map(group => ({
      key: group.id,
      name: group.name,
      min: String(group.min),
      max: String(group.max),
      choices: group.choices.map(choice => ({
        key: choice.id,
        name: choice.name,
        price: majorUnits(choice.price, currency),
        available: choice.available,
      })),
    })),
  }
}

export const emptyChoice = (): ChoiceDraft => ({ key: key(), name: '', price: '0', available: true })
export const emptyGroup = (): GroupDraft => ({
  key: key(),
  name: '',
  min: '0',
  max: '1',
  choices: [emptyChoice()],
})

/** What is wrong with the form, by field; empty when it can be sent. */
export function draftProblems(draft: Draft, currency: string): string[] {
  const problems: string[] = []
  if (!draft.name.trim()) problems.push('name')
  if (minorUnits(draft.price, currency) === null) problems.push('price')
  if (!whole(draft.prep_minutes)) problems.push('prep_minutes')
  for (const group of draft.options) {
    const [min, max] = [Number(group.min), Number(group.max)]
    const named = group.name.trim() && group.choices.every(choice => choice.name.trim())
    const priced = group.choices.every(choice => minorUnits(choice.price, currency) !== null)
    const counted =
      whole(group.min) && whole(group.max) && min <= max && max >= 1 && max <= group.choices.length
    if (!named || !priced || !counted) problems.push(group.key)
  }
  return problems
}

/** The form as the server takes it. Options and choices are known by their names: what keeps its name keeps its id. */
export function itemOf(draft: Draft, currency: string): ItemDraft {
  const amount = (typed: string) => minorUnits(typed, currency) ?? 0
  return {
    name: draft.name.trim(),
    price: amount(draft.price),
    category_id: draft.category_id,
    description: draft.description.trim(),
    diet: draft.diet || null,
    prep_minutes: Number(draft.prep_minutes),
    allergens: draft.allergens
      .split(/[,،、，]/)
      .map(word => word.trim())
      .filter(Boolean),
    time_slots: draft.time_slots,
    options: draft.options.map(group => ({
      name: group.name.trim(),
      min: Number(group.min),
      max: Number(group.max),
      choices: group.choices.map(choice => ({
        name: choice.name.trim(),
        price: amount(choice.price),
        available: choice.available,
      })),
    })),
  }
}

function whole(typed: string): boolean {
  return /^\d+$/.test(typed.trim())
}
