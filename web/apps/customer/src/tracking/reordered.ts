import type { MenuItem, OrderItem } from '@docket/api'
import type { CartLine } from '../cart/cart'

/** The lines of an old order with today's menu and prices, and the names of what cannot be had any more. */
export function reordered(items: readonly OrderItem[], menu: readonly MenuItem[]) {
  const lines: CartLine[] = []
  const missing: string[] = []
  for (const item of items) {
    const line = lineFor(item, menu)
    if (line) lines.push(line)
    else missing.push(item.name)
  }
  return { lines, missing }
}

/** Options stand on an order by name; each must still be offered. */
function lineFor(bought: OrderItem, menu: readonly MenuItem[]): CartLine | null {
  const item = menu.find(one => one.id === bought.id)
  if (!item?.available) return null
  const offered = item.options.flatMap(group => group.choices)
  const choices = bought.options.map(name => offered.find(choice => choice.name === name && choice.available))
  if (choices.includes(undefined)) return null
  const picked = choices.filter(choice => choice !== undefined)
  return {
    item_id: item.id,
    name: item.name,
    unit_price: picked.reduce((price, choice) => price + choice.price, item.price),
    options: picked.map(choice => choice.id),
    option_names: picked.map(choice => choice.name),
    qty: bought.qty,
  }
}
