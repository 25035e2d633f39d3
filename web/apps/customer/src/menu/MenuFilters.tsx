import { useText } from '@docket/i18n'
import { Input } from '@docket/ui'
import { Search } from 'lucide-react'
import type { MenuSection } from './menu-view'
import { SlotChips } from './SlotChips'

type Props = {
  slot: string | null
  onSlot: (slot: string | null) => void
  search: string
  onSearch: (search: string) => void
  sections: readonly MenuSection[]
}

export function MenuFilters({ slot, onSlot, search, onSearch, sections }: Props) {
  const t = useText()
  return (
    <>
      <div className="flex flex-col gap-2 pb-2 md:flex-row md:items-center">
        <div className="relative min-w-0 md:grow">
          <Search
            aria-hidden
            size={18}
            className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-muted"
          />
          <Input
            type="search"
            aria-label={t('menu-search')}
            placeholder={t('menu-search')}
            value={search}
            onChange={event => onSearch(event.target.value)}
            className="ps-10"
          />
        </div>
        <SlotChips slot={slot} onSlot={onSlot} />
      </div>
      <nav
        aria-label={t('menu-categories')}
        className="-mx-4 sticky top-0 z-10 overflow-x-auto border-line border-b bg-paper px-3 [scrollbar-width:none]"
      >
        <ul className="flex w-max">
          {sections.map(({ category }) => (
            <li key={category.id}>
              <a
                href={`#category-${category.id}`}
                className="flex min-h-12 items-center rounded-md px-3 font-medium text-muted text-sm hover:bg-sunken hover:text-ink"
              >
                {category.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
