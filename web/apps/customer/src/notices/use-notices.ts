import { type NoticeMeta, notices, useApi } from '@docket/api'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

const LOOKED_AT_AGAIN_MS = 30_000

export function useUnread(signedIn: boolean): number {
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: () => notices.list(api, { limit: 1 }).then(answer => (answer.meta as NoticeMeta)?.unread ?? 0),
    enabled: signedIn,
    refetchInterval: LOOKED_AT_AGAIN_MS,
  })
  return data ?? 0
}

export function useNoticePages() {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['notices', 'list'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => notices.list(api, { cursor: pageParam, limit: 30 }),
    getNextPageParam: page => page.meta?.next_cursor ?? null,
  })
}

/** Marks one notice read, or all of them. */
export function useReading() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string | 'all') => (id === 'all' ? notices.readAll(api) : notices.read(api, id)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
}
