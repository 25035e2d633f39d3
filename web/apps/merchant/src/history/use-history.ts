import { kitchen, useApi } from '@docket/api'
import { useInfiniteQuery } from '@tanstack/react-query'

export function useHistory(status: 'done' | 'cancelled') {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['kitchen', 'history', status],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => kitchen.orders(api, { status, cursor: pageParam, limit: 30 }),
    getNextPageParam: page => page.meta?.next_cursor ?? null,
  })
}
