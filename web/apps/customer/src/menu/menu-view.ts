import type { Category, MenuItem } from '@docket/api'

export type MenuSection = { category: Category; items: MenuItem[] }

/** Without accents and case, so that "jalapeno" finds "Jalapeño". */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase()
}

export function servedIn(item: MenuItem, slot: string | null): boolean {
  return slot === null || item.time_slots.length === 0 || item.time_slots.includes(slot)
}

function matches(item: MenuItem, words: readonly string[]): boolean {
  const text = folded(`${item.name} ${item.description}`)
  return words.every(word => text.includes(word))
}

/** The menu as it is read: by category, only what fits the slot and the search, empty categories left out. */
export function menuSections(
  categories: readonly Category[],
  items: readonly MenuItem[],
  filter: { slot: string | null; search: string },
): MenuSection[] {
  const words = folded(filter.search).split(/\s+/).filter(Boolean)
  const shown = items.filter(item => servedIn(item, filter.slot) && matches(item, words))
  return categories
    .toSorted((a, b) => a.position - b.position)
    .map(category => ({
      category,
      items: availableFirst(shown.filter(item => item.category_id === category.id)),
    }))
    .filter(section => section.items.length > 0)
}

function availableFirst(items: readonly MenuItem[]): MenuItem[] {
  return items.toSorted((a, b) => Number(b.available) - Number(a.available))
}
