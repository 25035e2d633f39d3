import { jobs, useApi } from '@docket/api'
import { useText } from '@docket/i18n'
import { useErrorText } from '@docket/shell'
import { toasts } from '@docket/ui'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'

const KEY = ['kitchen', 'jobs', 'dead']

/** The jobs that failed until nobody tried any more. */
export function useDeadJobs() {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: KEY,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => jobs.list(api, { state: 'dead', cursor: pageParam, limit: 30 }),
    getNextPageParam: page => page.meta?.next_cursor ?? null,
  })
}

export function useRunAgain() {
  const t = useText()
  const api = useApi()
  const say = useErrorText()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => jobs.runAgain(api, id),
    onSuccess: () => toasts.show({ text: t('job-runs-again') }),
    onError: error => toasts.show({ text: say(error), tone: 'danger' }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}
