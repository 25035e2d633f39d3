import { type OrderType, orders, useApi, useViewer } from '@docket/api'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Cart, wantedItems } from '../cart/cart'

/** The server's price for the cart as it stands, line by line. */
export function useQuote(cart: Cart, type: OrderType) {
  const api = useApi()
  const viewer = useViewer()
  const items = wantedItems(cart)
  return useQuery({
    queryKey: ['quote', items, type],
    queryFn: () => orders.preview(api, { items, type }),
    enabled: viewer !== null && items.length > 0,
    placeholderData: keepPreviousData,
    meta: { keep: false },
  })
}
