import type { MenuItem } from '@docket/api'
import { Loaded } from '@docket/shell'
import { Skeleton } from '@docket/ui'
import { useState } from 'react'
import { CartBar } from '../cart/CartBar'
import { ItemSheet } from './ItemSheet'
import { MenuFilters } from './MenuFilters'
import { MenuList } from './MenuList'
import { menuSections } from './menu-view'
import { OpeningState } from './OpeningState'
import { useMenu } from './use-menu'

export function MenuPage() {
  const query = useMenu()
  const [slot, setSlot] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<MenuItem | null>(null)
  return (
    <>
      <OpeningState />
      <Loaded query={query} skeleton={<Skeleton rows={7} className="h-24" />}>
        {({ categories, items }) => {
          const sections = menuSections(categories, items, { slot, search })
          return (
            <>
              <MenuFilters
                slot={slot}
                onSlot={setSlot}
                search={search}
                onSearch={setSearch}
                sections={sections}
              />
              <MenuList sections={sections} onOpen={setOpen} onReset={() => [setSearch(''), setSlot(null)]} />
            </>
          )
        }}
      </Loaded>
      <CartBar />
      <ItemSheet item={open} onClose={() => setOpen(null)} />
    </>
  )
}
