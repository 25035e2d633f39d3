import type { WantedItem } from '@docket/api'

/** What was chosen, with the price seen when choosing; the server's price is the one that counts. */
export type CartLine = {
  item_id: string
  name: string
  unit_price: number
  options: string[]
  option_names: string[]
  qty: number
}
export type Cart = readonly CartLine[]

export const MOST_OF_ONE = 50

/** The same item with the same options is one line, in whatever order the options were ticked. */
export function lineKey(line: Pick<CartLine, 'item_id' | 'options'>): string {
  return [line.item_id, ...line.options.toSorted()].join(' ')
}

export function withLine(cart: Cart, added: CartLine): Cart {
  const key = lineKey(added)
  if (!cart.some(line => lineKey(line) === key)) return [...cart, added]
  return cart.map(line => {
    if (lineKey(line) !== key) return line
    return { ...added, qty: Math.min(MOST_OF_ONE, line.qty + added.qty) }
  })
}

export function withQty(cart: Cart, key: string, qty: number): Cart {
  if (qty <= 0) return cart.filter(line => lineKey(line) !== key)
  return cart.map(line => (lineKey(line) === key ? { ...line, qty: Math.min(MOST_OF_ONE, qty) } : line))
}

export function withoutItems(cart: Cart, items: readonly string[]): Cart {
  return cart.filter(line => !items.includes(line.item_id))
}

export function countOf(cart: Cart): number {
  return cart.reduce((count, line) => count + line.qty, 0)
}

export function subtotalOf(cart: Cart): number {
  return cart.reduce((total, line) => total + line.qty * line.unit_price, 0)
}

export function wantedItems(cart: Cart): WantedItem[] {
  return cart.map(({ item_id, qty, options }) => ({ id: item_id, qty, ...(options.length && { options }) }))
}
