import type { MenuItem, OptionGroup } from '@docket/api'
import { useEffect, useState } from 'react'
import { withLine } from '../cart/cart'
import { cartStore } from '../cart/cart-store'
import { chosenChoices, firstChoices, toggled, unfinished, unitPrice } from './option-choice'

/** What is being chosen in the sheet of one item. Each opening starts afresh. */
export function useItemChoice(item: MenuItem, open: boolean) {
  const [chosen, setChosen] = useState(() => firstChoices(item))
  const [qty, setQty] = useState(1)
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (!open) return
    setChosen(firstChoices(item))
    setQty(1)
    setAsked(false)
  }, [open, item])

  const missing = unfinished(item, chosen)
  const add = () => {
    setAsked(true)
    if (missing.length) return false
    const picked = chosenChoices(item, chosen)
    cartStore.change(cart =>
      withLine(cart, {
        item_id: item.id,
        name: item.name,
        unit_price: unitPrice(item, chosen),
        options: picked.map(choice => choice.id),
        option_names: picked.map(choice => choice.name),
        qty,
      }),
    )
    return true
  }
  return {
    chosen,
    qty,
    setQty,
    add,
    total: unitPrice(item, chosen) * qty,
    toggle: (group: OptionGroup, choice: string) => setChosen(now => toggled(now, group, choice)),
    /** Said only after the first try: nobody is scolded for what they have not reached yet. */
    missing: asked ? missing.map(group => group.id) : [],
  }
}

export type ItemChoice = ReturnType<typeof useItemChoice>
