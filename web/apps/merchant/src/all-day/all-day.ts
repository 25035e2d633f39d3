import type { KitchenOrder } from '@docket/api'

export type Count = { id: string; name: string; qty: number; variants: { options: string; qty: number }[] }

/** How many of each item are still to be made, and how they are wanted, most first. */
export function allDayCounts(orders: readonly Pick<KitchenOrder, 'items'>[]): Count[] {
  const counts = new Map<string, Count>()
  for (const item of orders.flatMap(order => order.items)) {
    const count = counts.get(item.id) ?? { id: item.id, name: item.name, qty: 0, variants: [] }
    counts.set(item.id, count)
    count.qty += item.qty
    const options = item.options.join(' · ')
    const variant = count.variants.find(one => one.options === options)
    if (variant) variant.qty += item.qty
    else count.variants.push({ options, qty: item.qty })
  }
  const most = <T extends { qty: number }>(list: T[]) => list.sort((a, b) => b.qty - a.qty)
  return most([...counts.values()]).map(count => ({ ...count, variants: most(count.variants) }))
}
