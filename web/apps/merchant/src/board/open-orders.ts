import { type Api, type KitchenOrder, kitchen } from '@docket/api'
import type { QueryClient } from '@tanstack/react-query'

export const OPEN_ORDERS = ['kitchen', 'open'] as const
const PAGE = 100
/** A kitchen with more open orders than this has other troubles than a full page. */
const MOST_PAGES = 5

export async function fetchOpenOrders(api: Api): Promise<KitchenOrder[]> {
  const orders: KitchenOrder[] = []
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: Awaited<ReturnType<typeof kitchen.orders>> = await kitchen.orders(api, {
      status: 'open',
      limit: PAGE,
      cursor,
    })
    orders.push(...answer.data)
    cursor = answer.meta?.next_cursor ?? null
    if (!cursor) break
  }
  return orders
}

/** Takes an order as it is now into the list. A final one stays until the next whole answer; no column shows it. */
export function putOrder(queries: QueryClient, order: KitchenOrder) {
  queries.setQueryData<KitchenOrder[]>(OPEN_ORDERS, list => {
    const known = list?.find(one => one.id === order.id)
    if (!list) return list
    if (!known) return [...list, order]
    return known.version > order.version ? list : list.map(one => (one.id === order.id ? order : one))
  })
  void queries.invalidateQueries({ queryKey: ['kitchen', 'history'] })
}
