import { type Order, orders, useApi } from '@docket/api'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'

const LOOKED_AT_AGAIN_MS = 20_000

export function useOpenOrders(signedIn: boolean) {
  const api = useApi()
  return useQuery({
    queryKey: ['orders', 'list', 'open'],
    queryFn: () => orders.list(api, { status: 'open', limit: 20 }).then(answer => answer.data),
    enabled: signedIn,
    refetchInterval: query => (query.state.data?.length ? LOOKED_AT_AGAIN_MS : false),
  })
}

export function useOrderPages() {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['orders', 'list', 'all'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => orders.list(api, { cursor: pageParam, limit: 20 }),
    getNextPageParam: page => page.meta?.next_cursor ?? null,
  })
}

export function useOrder(id: string, options: { refetchInterval?: number } = {}) {
  const api = useApi()
  return useQuery<Order>({
    queryKey: ['orders', 'one', id],
    queryFn: () => orders.show(api, id).then(answer => answer.data),
    ...options,
  })
}
